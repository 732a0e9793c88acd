<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AskCaseDialog</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message numerus="yes">
        <source>%n backup(s), {size}, in “{place}”</source>
        <translation>
            <numerusform>%n backup, {size}, in “{place}”</numerusform>
            <numerusform>%n backups, {size}, in “{place}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup made and checked: %n order(s).</source>
        <translation>
            <numerusform>Backup made and checked: %n order.</numerusform>
            <numerusform>Backup made and checked: %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n backup(s)</source>
        <translation>
            <numerusform>Show %n backup</numerusform>
            <numerusform>Show all %n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup of {day} is complete: %n order(s).</source>
        <translation>
            <numerusform>The backup of {day} is complete: %n order.</numerusform>
            <numerusform>The backup of {day} is complete: %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup of {day} was restored on trial and compared: %n order(s), all as it should be.</source>
        <translation>
            <numerusform>The backup of {day} was restored on trial and compared: %n order, all as it should be.</numerusform>
            <numerusform>The backup of {day} was restored on trial and compared: %n orders, all as it should be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BankDetailDialog</name>
    <message numerus="yes">
        <source>Another account than before waits %n hour(s).</source>
        <translation>
            <numerusform>Another account than before waits an hour.</numerusform>
            <numerusform>Another account than before waits %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallbacksPage</name>
    <message numerus="yes">
        <source>%n due now</source>
        <translation>
            <numerusform>%n due now</numerusform>
            <numerusform>%n due now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesPart</name>
    <message numerus="yes">
        <source>for %n hour(s)</source>
        <translation>
            <numerusform>for %n hour</numerusform>
            <numerusform>for %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message numerus="yes">
        <source>%n job(s) still running</source>
        <translation>
            <numerusform>One job is still running</numerusform>
            <numerusform>%n jobs are still running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerPane</name>
    <message numerus="yes">
        <source>%n customers selected.</source>
        <translation>
            <numerusform>%n customer selected.</numerusform>
            <numerusform>%n customers selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesLink</name>
    <message numerus="yes">
        <source>%n possible duplicate(s)</source>
        <translation>
            <numerusform>%n possible duplicate</numerusform>
            <numerusform>%n possible duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n newer order(s) stay with the first.</source>
        <translation>
            <numerusform>%n newer order stays with the first.</numerusform>
            <numerusform>%n newer orders stay with the first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible duplicate(s) found.</source>
        <translation>
            <numerusform>%n possible duplicate found.</numerusform>
            <numerusform>%n possible duplicates found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPane</name>
    <message numerus="yes">
        <source>%n callback(s)</source>
        <translation>
            <numerusform>%n callback</numerusform>
            <numerusform>%n callbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n consent</numerusform>
            <numerusform>%n consents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message numerus="yes">
        <source>Write %n customer(s) to a file</source>
        <translation>
            <numerusform>Write %n customer to a file</numerusform>
            <numerusform>Write %n customers to a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message numerus="yes">
        <source>%n customer(s) written to {name}; to be deleted by {day}.</source>
        <translation>
            <numerusform>%n customer written to {name}; to be deleted by {day}.</numerusform>
            <numerusform>%n customers written to {name}; to be deleted by {day}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyRenewedDialog</name>
    <message numerus="yes">
        <source>%n backup(s) in your place for backups are of before.</source>
        <translation>
            <numerusform>%n backup in your place for backups is from before.</numerusform>
            <numerusform>%n backups in your place for backups are from before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftAloneDialog</name>
    <message numerus="yes">
        <source>%n orders were left alone</source>
        <translation>
            <numerusform>%n order was left alone</numerusform>
            <numerusform>%n orders were left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailboxSection</name>
    <message numerus="yes">
        <source>%n new request(s).</source>
        <translation>
            <numerusform>%n new request.</numerusform>
            <numerusform>%n new requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed in. %n mail(s) in the folder.</source>
        <translation>
            <numerusform>Signed in. One mail in the folder.</numerusform>
            <numerusform>Signed in. %n mails in the folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewComputer</name>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message numerus="yes">
        <source>Note on %n orders</source>
        <translation>
            <numerusform>Note on %n order</numerusform>
            <numerusform>Note on %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message numerus="yes">
        <source>%n order(s) to mark as paid</source>
        <translation>
            <numerusform>%n order to mark as paid</numerusform>
            <numerusform>%n orders to mark as paid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n order(s) as paid</source>
        <translation>
            <numerusform>Mark %n order as paid</numerusform>
            <numerusform>Mark %n orders as paid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderDeeds</name>
    <message numerus="yes">
        <source>%n orders marked as shipped.</source>
        <translation>
            <numerusform>%n order marked as shipped.</numerusform>
            <numerusform>%n orders marked as shipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n orders written.</source>
        <translation>
            <numerusform>Note on %n order written.</numerusform>
            <numerusform>Note on %n orders written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n not touched.</source>
        <translation>
            <numerusform>Stopped; %n not touched.</numerusform>
            <numerusform>Stopped; %n not touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Work on %n orders begun.</source>
        <translation>
            <numerusform>Work on %n order begun.</numerusform>
            <numerusform>Work on %n orders begun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderPane</name>
    <message numerus="yes">
        <source>%n orders selected. The steps above the list apply to all of them.</source>
        <translation>
            <numerusform>%n order selected. The steps above the list apply to it.</numerusform>
            <numerusform>%n orders selected. The steps above the list apply to all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderVerbs</name>
    <message numerus="yes">
        <source>%n orders cancelled.</source>
        <translation>
            <numerusform>%n order cancelled.</numerusform>
            <numerusform>%n orders cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders clarified.</source>
        <translation>
            <numerusform>%n order clarified.</numerusform>
            <numerusform>%n orders clarified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders completed.</source>
        <translation>
            <numerusform>%n order completed.</numerusform>
            <numerusform>%n orders completed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders go in one parcel.</source>
        <translation>
            <numerusform>%n order goes in one parcel.</numerusform>
            <numerusform>%n orders go in one parcel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders put on hold.</source>
        <translation>
            <numerusform>%n order put on hold.</numerusform>
            <numerusform>%n orders put on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders tagged.</source>
        <translation>
            <numerusform>%n order tagged.</numerusform>
            <numerusform>%n orders tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n orders</source>
        <translation>
            <numerusform>Cancel %n order</numerusform>
            <numerusform>Cancel %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag of %n orders removed.</source>
        <translation>
            <numerusform>Tag of %n order removed.</numerusform>
            <numerusform>Tag of %n orders removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackingPage</name>
    <message numerus="yes">
        <source>Nothing else to pack. %n orders were skipped.</source>
        <translation>
            <numerusform>Nothing else to pack. 1 order was skipped.</numerusform>
            <numerusform>Nothing else to pack. %n orders were skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackingWords</name>
    <message numerus="yes">
        <source>%n pieces are still missing.</source>
        <translation>
            <numerusform>1 piece is still missing.</numerusform>
            <numerusform>%n pieces are still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaidDialog</name>
    <message numerus="yes">
        <source>Mark %n order(s) as paid</source>
        <translation>
            <numerusform>Mark %n order as paid</numerusform>
            <numerusform>Mark %n orders as paid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaidVerb</name>
    <message numerus="yes">
        <source>Payments for %n order(s) recorded.</source>
        <translation>
            <numerusform>Payment for %n order recorded.</numerusform>
            <numerusform>Payments for %n orders recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message numerus="yes">
        <source>%n orders are not on it.</source>
        <translation>
            <numerusform>%n order is not on it.</numerusform>
            <numerusform>%n orders are not on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message numerus="yes">
        <source>%n packing slips</source>
        <translation>
            <numerusform>%n packing slip</numerusform>
            <numerusform>%n packing slips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packing slips noted as printed.</source>
        <translation>
            <numerusform>%n packing slip noted as printed.</numerusform>
            <numerusform>%n packing slips noted as printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pick list for %n orders</source>
        <translation>
            <numerusform>Pick list for %n order</numerusform>
            <numerusform>Pick list for %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pick list for %n orders noted as printed.</source>
        <translation>
            <numerusform>Pick list for %n order noted as printed.</numerusform>
            <numerusform>Pick list for %n orders noted as printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayoutDialog</name>
    <message numerus="yes">
        <source>%n account(s) were changed lately</source>
        <translation>
            <numerusform>One account was changed lately</numerusform>
            <numerusform>%n accounts were changed lately</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) stay(s) here</source>
        <translation>
            <numerusform>One refund stays here</numerusform>
            <numerusform>%n refunds stay here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>One transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) written</source>
        <translation>
            <numerusform>A transfer written</numerusform>
            <numerusform>%n transfers written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayoutPeriodsDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>a day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>an hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayoutsPart</name>
    <message numerus="yes">
        <source>%n transfer(s) written</source>
        <translation>
            <numerusform>A transfer written</numerusform>
            <numerusform>%n transfers written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message numerus="yes">
        <source>%n right(s) fewer</source>
        <translation>
            <numerusform>%n right fewer</numerusform>
            <numerusform>%n rights fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) more</source>
        <translation>
            <numerusform>%n right more</numerusform>
            <numerusform>%n rights more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainFilesCard</name>
    <message numerus="yes">
        <source>and %n more; they are shown as soon as these are gone</source>
        <translation>
            <numerusform>and %n more; it is shown as soon as these are gone</numerusform>
            <numerusform>and %n more; they are shown as soon as these are gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefundsPart</name>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>One refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n callback(s) from {time} on</source>
        <translation>
            <numerusform>%n callback from {time} on</numerusform>
            <numerusform>%n callbacks from {time} on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n callback(s) until {time}</source>
        <translation>
            <numerusform>%n callback until {time}</numerusform>
            <numerusform>%n callbacks until {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewalSection</name>
    <message numerus="yes">
        <source>%n account number(s) did not fit and stay as they are; ask for them again.</source>
        <translation>
            <numerusform>%n account number did not fit and stays as it is; ask for it again.</numerusform>
            <numerusform>%n account numbers did not fit and stay as they are; ask for them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account number(s) still under a former key.</source>
        <translation>
            <numerusform>%n account number still under a former key.</numerusform>
            <numerusform>%n account numbers still under a former key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that had been erased since the backup were erased again.</source>
        <translation>
            <numerusform>%n record that had been erased since the backup was erased again.</numerusform>
            <numerusform>%n records that had been erased since the backup were erased again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) since the backup will be missing afterwards.</source>
        <translation>
            <numerusform>%n step since the backup will be missing afterwards.</numerusform>
            <numerusform>%n steps since the backup will be missing afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) since then would be missing</source>
        <translation>
            <numerusform>%n step since then would be missing</numerusform>
            <numerusform>%n steps since then would be missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesPart</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShipDialog</name>
    <message numerus="yes">
        <source>Mark %n orders as shipped</source>
        <translation>
            <numerusform>Mark %n order as shipped</numerusform>
            <numerusform>Mark %n orders as shipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShipListDialog</name>
    <message numerus="yes">
        <source>Mark %n orders as shipped</source>
        <translation>
            <numerusform>Mark %n order as shipped</numerusform>
            <numerusform>Mark %n orders as shipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementDetail</name>
    <message numerus="yes">
        <source>%n orders together</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementDone</name>
    <message numerus="yes">
        <source>%n payment(s) recorded</source>
        <translation>
            <numerusform>%n payment recorded</numerusform>
            <numerusform>%n payments recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementPane</name>
    <message numerus="yes">
        <source>Payments for %n order(s) recorded.</source>
        <translation>
            <numerusform>Payment for %n order recorded.</numerusform>
            <numerusform>Payments for %n orders recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementPreview</name>
    <message numerus="yes">
        <source>%n line(s) could not be read</source>
        <translation>
            <numerusform>%n line could not be read</numerusform>
            <numerusform>%n lines could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message numerus="yes">
        <source>%n amount(s) came in</source>
        <translation>
            <numerusform>%n amount came in</numerusform>
            <numerusform>%n amounts came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booked back</source>
        <translation>
            <numerusform>%n booked back</numerusform>
            <numerusform>%n booked back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only noted</source>
        <translation>
            <numerusform>%n only noted</numerusform>
            <numerusform>%n only noted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outgoing</source>
        <translation>
            <numerusform>%n outgoing</numerusform>
            <numerusform>%n outgoing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment number(s) masked.</source>
        <translation>
            <numerusform>%n payment number masked.</numerusform>
            <numerusform>%n payment numbers masked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n payment(s)</source>
        <translation>
            <numerusform>Record %n payment</numerusform>
            <numerusform>Record %n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeOutSection</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message numerus="yes">
        <source>%n first password(s) not changed yet</source>
        <translation>
            <numerusform>%n first password not changed yet</numerusform>
            <numerusform>%n first passwords not changed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owner(s)</source>
        <translation>
            <numerusform>%n owner</numerusform>
            <numerusform>%n owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
</TS>
