"""Which tests show each sentence of the page "If something breaks", by headings and in the page's order."""

CLAIMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "The power goes off": (
        (
            "tests/desks/test_kill.py::test_that_a_kill_at_work_loses_nothing_and_leaves_nothing_half_done",
            "tests/faults/test_kills.py::test_that_a_kill_loses_nothing_and_leaves_nothing",
            "tests/faults/test_power_cuts.py::test_that_a_power_cut_loses_nothing",
        ),
        (
            "tests/desks/test_kill.py::test_that_a_rotation_killed_at_an_arrow_is_finished_at_the_next_sign_in",
            "tests/desks/test_rotation.py::test_that_a_rotation_that_was_cut_off_keeps_staff_working_and_is_wanted_still",
        ),
        (
            "tests/desks/test_backup_keeper.py::test_that_what_a_cut_off_backup_left_in_the_place_is_swept_away",
            "tests/desks/test_taking_out_failing.py::test_that_the_next_start_sweeps_away_what_was_cut_off",
        ),
        ("tests/desks/test_left_by_crashes.py::test_that_a_restore_that_was_cut_off_is_finished_or_undone_at_the_next_start",),
        ("tests/storage/test_released_schemas.py::test_that_a_step_that_fails_leaves_the_old_shop_as_it_was",),
    ),
    "The disk is full": (
        (
            "tests/storage/test_database.py::test_that_a_full_file_is_a_full_disk_and_nothing_is_lost",
            "tests/faults/test_full_disk.py::test_that_a_full_disk_loses_nothing",
        ),
        (
            "tests/storage/test_write_new.py::test_that_a_work_says_what_it_needs_in_all_wherever_it_meets_a_full_disk",
            "tests/ui/test_messages.py::test_that_a_full_disk_says_how_much_room_is_needed_and_where",
        ),
        (
            "tests/desks/test_backup_keeper.py::test_that_a_full_place_is_told_keeps_the_last_backup_and_leaves_nothing_half_written",
            "tests/backup/test_make.py::test_that_a_full_disk_leaves_the_last_one",
        ),
        (
            "tests/backup/test_restore.py::test_that_a_full_disk_touches_nothing",
            "tests/storage/test_migrate.py::test_that_a_full_disk_is_said_before_anything_is_written",
            "tests/desks/test_taking_out_failing.py::test_that_a_full_disk_leaves_nothing",
        ),
        (
            "tests/security/test_vault_file.py::test_that_a_full_disk_keeps_nobody_from_signing_in",
            "tests/desks/test_rotation.py::test_that_a_full_disk_ends_a_rotation_and_keeps_nobody_out",
        ),
    ),
    "A file is damaged": (
        (
            "tests/storage/test_connection.py::test_that_a_wrong_key_and_a_damaged_first_page_are_damage",
            "tests/storage/test_database.py::test_that_a_missing_and_an_empty_file_are_told_apart",
            "tests/storage/test_database.py::test_that_a_file_of_another_program_is_foreign",
            "tests/storage/test_released_schemas.py::test_that_a_newer_shop_names_the_program_that_made_it",
        ),
        ("tests/ui/test_restore_page.py::test_that_the_page_is_reached_from_a_problem_and_goes_back_to_it",),
        (
            "tests/ui/test_restore_page.py::test_that_what_is_newer_is_shown_before_anything_is_done",
            "tests/desks/test_restore.py::test_that_a_preview_counts_what_is_newer_and_changes_nothing",
        ),
        (
            "tests/desks/test_restore.py::test_that_a_restored_shop_is_as_it_was_and_keeps_what_it_replaced_until_the_next_good_sign_in",
            "tests/ui/test_restore_page.py::test_that_the_outcome_names_the_folder_with_what_was_there",
        ),
        ("tests/desks/test_erased_again.py::test_that_the_backup_held_what_was_erased_and_the_restored_data_does_not",),
        (
            "tests/desks/test_restore.py::test_that_a_damaged_backup_changes_nothing",
            "tests/backup/test_restore.py::test_that_any_changed_byte_is_found",
        ),
        ("tests/security/test_vault_file.py::test_that_an_unreadable_file_falls_back_to_a_kept_generation_and_says_so",),
        (
            "tests/desks/test_shop_door.py::test_that_an_older_data_file_is_noticed_and_an_owner_can_take_it",
            "tests/ui/test_sign_in.py::test_that_a_restored_older_file_is_accepted_by_an_owner_signing_in",
        ),
    ),
    "The key store has lost its secret": (
        (
            "tests/security/test_key_store_states.py::test_that_signing_in_names_the_state",
            "tests/ui/test_sign_in.py::test_that_a_problem_of_the_key_store_is_not_a_wrong_password",
        ),
        ("tests/security/test_key_store_states.py::test_that_the_recovery_key_opens_whatever_the_state",),
        (
            "tests/security/test_vault_recovery.py::test_that_the_device_secret_is_put_back_into_an_empty_store",
            "tests/security/test_vault_recovery.py::test_that_a_lost_device_secret_is_replaced_and_passwords_stay",
            "tests/ui/test_ways_back.py::test_that_a_lost_key_store_is_made_good_and_the_key_replaced_when_an_owner_is_in",
        ),
    ),
    "A password is forgotten": (
        (
            "tests/ui/test_ways_back.py::test_that_who_forgot_the_password_is_sent_to_another_owner_first",
            "tests/ui/test_ways_back.py::test_that_the_only_owner_has_the_recovery_key_alone",
        ),
        (
            "tests/desks/test_people_desk.py::test_that_a_new_password_takes_the_place_of_the_forgotten_one",
            "tests/desks/test_people_desk.py::test_that_a_first_password_opens_only_the_way_to_ones_own",
        ),
        ("tests/security/test_vault_recovery.py::test_that_an_owner_gets_a_new_password_by_the_recovery_key",),
        (
            "tests/security/test_recovery_key.py::test_that_every_single_typo_is_found_in_its_group",
            "tests/desks/test_backup_keys.py::test_that_a_mistyped_recovery_key_is_named_by_its_group",
        ),
        (
            "tests/ui/test_ways_back.py::test_that_a_forgotten_password_is_replaced_and_so_is_the_key",
            "tests/ui/test_ways_back.py::test_that_the_new_sheet_may_wait",
        ),
    ),
    "The computer is gone": (
        ("tests/desks/test_backup_keys.py::test_that_on_an_empty_computer_the_recovery_key_alone_brings_back_every_row",),
        (
            "tests/ui/test_new_computer.py::test_that_a_new_computer_needs_the_backup_and_the_key_alone",
            "tests/ui/test_restore_page.py::test_that_a_new_computer_is_set_up_from_a_backup_with_the_recovery_key",
        ),
    ),
    "The emergency sheet is lost": (
        (
            "tests/desks/test_keys_desk.py::test_that_a_renewed_recovery_key_takes_the_place_of_the_old_one",
            "tests/security/test_vault_recovery.py::test_that_a_new_recovery_key_voids_the_old_one",
        ),
        ("tests/test_if_something_breaks.py::test_that_the_recovery_key_alone_opens_nothing",),
        ("tests/ui/test_sheet_words.py::test_that_the_sheet_is_one_page_with_all_that_stands_on_it",),
    ),
    "A sync program gets at the shop": (
        (
            "tests/storage/test_places.py::test_that_a_sync_folder_is_refused_by_its_name",
            "tests/storage/test_places.py::test_that_a_renamed_sync_folder_is_found_by_its_traces",
            "tests/storage/test_places.py::test_that_a_network_mount_is_refused",
        ),
        (
            "tests/test_if_something_breaks.py::test_that_backups_may_lie_in_a_synchronised_folder",
            "tests/backup/test_make.py::test_that_names_are_not_readable_in_a_backup",
        ),
    ),
    "Somebody who left has kept a key": (
        ("tests/desks/test_leaving.py::test_that_nothing_that_was_kept_opens_the_file_of_after",),
        (
            "tests/desks/test_backup_keys.py::test_that_an_owner_who_left_opens_the_backups_of_their_time_and_none_made_after_the_keys_were_changed",
        ),
    ),
    "The clock is wrong": (
        ("tests/desks/test_sealed_log.py::test_that_a_clock_set_back_is_noted_once",),
        ("tests/desks/test_cases.py::test_that_a_clock_set_back_opens_nothing_again",),
    ),
}
