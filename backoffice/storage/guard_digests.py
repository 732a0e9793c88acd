"""The guards of the newest schema: name and SHA-256 of table and text. Written by `guards.py`."""

GUARDS: dict[str, str] = {
    "log_of_deeds_in_order": "04731de6b5e74be2e0cb77d948a07b0ca663f42cfd635d3f16b0fe2e36118682",
    "log_of_deeds_no_delete": "c80c249385bd6df4e8a117d42f5b0c4fe302f27e01a12a0be1eb494b70884a32",
    "log_of_deeds_no_update": "b8047a4f4d325c1878f49a9db700881af8acac551a302132b2db06ff70327e33",
    "order_history_no_update": "7ea0c96d534f304b980d92b6bf1e82df65630eb1badfd2a0d5d206c18d8a304f",
    "orders_keep_identity": "1ccd6dcf143d3d8f0754b831dfcdee15455aee8890f8a8a86064e9a10d9ceb02",
    "shop_keeps_identity": "d4b972fddca0d463ae8ee273d7809137729181ce0abc28a1da4d06b4a7112ee4",
    "shop_no_delete": "99114f0cf89ea49820a1482924404344cb27c4fa3bc31b236a1ec3460e6aabe1",
    "tombstones_keep_orders_out": "f3b76eba989f8a42dfe6dec444df831fe517c66f18545e2d831d3cdeb0f57993",
}
