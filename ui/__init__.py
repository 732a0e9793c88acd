"""The desktop program: pages, dialogs and models over the desks. No SQL, no rule, no right check beyond hiding."""
