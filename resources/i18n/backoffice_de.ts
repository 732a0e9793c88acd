<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccessDaysDialog</name>
    <message>
        <source>180 days are the program’s proposal. Ask your data protection officer before you choose more.</source>
        <translation>180 Tage sind der Vorschlag des Programms. Fragen Sie Ihren Datenschutz, bevor Sie mehr wählen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>How long lines about contact data are kept</source>
        <translation>Wie lange Zeilen über Kontaktdaten aufbewahrt werden</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Aufbewahrt für</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>These lines name staff who looked at a customer’s phone number or e-mail address, to clear up a misuse. That comes to light within months; kept longer, they would watch the staff (GDPR, article 5 (1) e).</source>
        <translation>Diese Zeilen nennen Mitarbeitende, die Telefonnummer oder E-Mail-Adresse von Kunden angesehen haben, um einen Missbrauch aufzuklären. Der kommt innerhalb von Monaten ans Licht; länger aufbewahrt würden sie die Mitarbeitenden überwachen (Art. 5 Abs. 1 e DSGVO).</translation>
    </message>
    <message>
        <source>Whole months are deleted. The log keeps how many lines a month had, and nothing of what they said.</source>
        <translation>Gelöscht werden ganze Monate. Im Protokoll bleibt, wie viele Zeilen ein Monat hatte, und nichts von ihrem Inhalt.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
</context>
<context>
    <name>AccountChoiceDialog</name>
    <message>
        <source>Accounts from messages</source>
        <translation>Konten aus Nachrichten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take this account</source>
        <translation>Dieses Konto nehmen</translation>
    </message>
    <message>
        <source>The number stays sealed. The refund goes to this account; another one than before waits first.</source>
        <translation>Die Nummer bleibt versiegelt. Die Erstattung geht auf dieses Konto; ein anderes als bisher wartet erst.</translation>
    </message>
    <message>
        <source>message of {moment}</source>
        <translation>Nachricht vom {moment}</translation>
    </message>
    <message>
        <source>no holder named</source>
        <translation>kein Inhaber genannt</translation>
    </message>
    <message>
        <source>same customer</source>
        <translation>gleicher Kunde</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>Account holder</source>
        <translation>Kontoinhaber/in</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Last four digits again</source>
        <translation>Letzte vier Ziffern erneut</translation>
    </message>
    <message>
        <source>Last four digits of the IBAN</source>
        <translation>Letzte vier Ziffern der IBAN</translation>
    </message>
    <message>
        <source>The IBAN is not right yet.</source>
        <translation>Die IBAN stimmt noch nicht.</translation>
    </message>
    <message>
        <source>The IBAN is valid; its bank is not known.</source>
        <translation>Die IBAN ist gültig; ihre Bank ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The account holder is still missing.</source>
        <translation>Kontoinhaber/in fehlt noch.</translation>
    </message>
    <message>
        <source>The last four digits are not those of the IBAN.</source>
        <translation>Die letzten vier Ziffern sind nicht die der IBAN.</translation>
    </message>
    <message>
        <source>Type or paste it; gaps do not matter.</source>
        <translation>Eintippen oder einfügen; Leerstellen sind egal.</translation>
    </message>
    <message>
        <source>Type the last four digits of the IBAN once more.</source>
        <translation>Tippen Sie die letzten vier Ziffern der IBAN noch einmal.</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Information for staff</source>
        <translation>Information für Beschäftigte</translation>
    </message>
    <message>
        <source>My password was seen</source>
        <translation>Mein Passwort wurde gesehen</translation>
    </message>
    <message>
        <source>What is logged about you, and for how long, is in the information for staff.</source>
        <translation>Was über Sie protokolliert wird und wie lange, steht in der Information für Beschäftigte.</translation>
    </message>
    <message>
        <source>Your access</source>
        <translation>Ihr Zugang</translation>
    </message>
    <message>
        <source>Your lines in the log</source>
        <translation>Ihre Zeilen im Protokoll</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Ihr Passwort ist geändert.</translation>
    </message>
</context>
<context>
    <name>AddressVerbs</name>
    <message>
        <source>Address of {number} corrected.</source>
        <translation>Adresse von {number} berichtigt.</translation>
    </message>
    <message>
        <source>Delivery address of {number}</source>
        <translation>Lieferadresse von {number}</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Hide the windows from screen recordings and screen sharing</source>
        <translation>Die Fenster bei Bildschirmaufnahmen und beim Teilen des Bildschirms ausblenden</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>AskCaseDialog</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>An owner decides. Until then, and after the hours are over, you see nothing of it. Each look is in the log.</source>
        <translation>Eine Inhaberin oder ein Inhaber entscheidet. Bis dahin und nach Ablauf der Stunden sehen Sie nichts davon. Jeder Blick steht im Protokoll.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Ask for access to an order</source>
        <translation>Einsicht in eine Bestellung anfragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Für wie lange</translation>
    </message>
    <message>
        <source>For instance: complaint of a customer of 3 March</source>
        <translation>Zum Beispiel: Beschwerde eines Kunden vom 3. März</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The order number is still missing.</source>
        <translation>Die Bestellnummer fehlt noch.</translation>
    </message>
    <message>
        <source>The reason is still missing.</source>
        <translation>Der Grund fehlt noch.</translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>Der Grund ist zu lang.</translation>
    </message>
</context>
<context>
    <name>AuditReport</name>
    <message>
        <source>Audit report</source>
        <translation>Prüfbericht</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Checked with the log’s key</source>
        <translation>Mit dem Schlüssel des Protokolls geprüft</translation>
    </message>
    <message>
        <source>Contact data of all customers taken along</source>
        <translation>Kontaktdaten aller Kunden mitgenommen</translation>
    </message>
    <message>
        <source>Every step that changes something is a line of the log; lines are chained and sealed.</source>
        <translation>Jeder Schritt, der etwas ändert, ist eine Zeile im Protokoll; die Zeilen sind verkettet und versiegelt.</translation>
    </message>
    <message>
        <source>Found damaged</source>
        <translation>Beschädigt gefunden</translation>
    </message>
    <message>
        <source>Key of the data renewed</source>
        <translation>Schlüssel der Daten erneuert</translation>
    </message>
    <message>
        <source>Key that signs saved tables</source>
        <translation>Schlüssel, der gespeicherte Tabellen unterschreibt</translation>
    </message>
    <message>
        <source>Known to mark.json</source>
        <translation>Bekannt in mark.json</translation>
    </message>
    <message>
        <source>Known to this account’s key store</source>
        <translation>Bekannt im Schlüsselspeicher dieses Kontos</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>Last time a backup was put back</source>
        <translation>Zuletzt eine Sicherung zurückgespielt</translation>
    </message>
    <message>
        <source>Last trial run of a backup</source>
        <translation>Letzte Probe einer Sicherung</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Lines about contact data, in all</source>
        <translation>Zeilen über Kontaktdaten, insgesamt</translation>
    </message>
    <message>
        <source>Lines in the data file</source>
        <translation>Zeilen in der Datendatei</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Marks against older data</source>
        <translation>Marken gegen ältere Daten</translation>
    </message>
    <message>
        <source>Periods that run</source>
        <translation>Laufende Fristen</translation>
    </message>
    <message>
        <source>Roles in use and what they may do</source>
        <translation>Vergebene Rollen und was sie dürfen</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>What orders were like before a step</source>
        <translation>Wie Bestellungen vor einem Schritt waren</translation>
    </message>
    <message>
        <source>Who was shown contact data</source>
        <translation>Wer Kontaktdaten gesehen hat</translation>
    </message>
    <message>
        <source>Who works here, and as what</source>
        <translation>Wer hier arbeitet und als was</translation>
    </message>
    <message>
        <source>from line {line} on</source>
        <translation>ab Zeile {line}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>keine Marke</translation>
    </message>
    <message>
        <source>not in the time that is kept</source>
        <translation>nicht in der Zeit, die aufbewahrt wird</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>nothing is kept at the moment</source>
        <translation>zurzeit ist nichts aufbewahrt</translation>
    </message>
    <message>
        <source>up to line {line}, taken by an owner nevertheless</source>
        <translation>bis Zeile {line}, dennoch übernommen</translation>
    </message>
    <message>
        <source>up to line {line}, {when}, by {person}</source>
        <translation>bis Zeile {line}, {when}, von {person}</translation>
    </message>
    <message>
        <source>{days} days, by whole months; the oldest line is of {day}</source>
        <translation>{days} Tage, in ganzen Monaten; die älteste Zeile ist vom {day}</translation>
    </message>
    <message>
        <source>{day} by {person}</source>
        <translation>{day} von {person}</translation>
    </message>
</context>
<context>
    <name>BackupFile</name>
    <message>
        <source>Backups (*.backoffice)</source>
        <translation>Sicherungen (*.backoffice)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>BackupGuide</name>
    <message>
        <source>Choose a backup.</source>
        <translation>Bitte eine Sicherung wählen.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No backup chosen yet</source>
        <translation>Noch keine Sicherung gewählt</translation>
    </message>
    <message>
        <source>The password is not ready yet.</source>
        <translation>Das Passwort ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Type the recovery key</source>
        <translation>Wiederherstellungsschlüssel eingeben</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message numerus="yes">
        <source>%n backup(s), {size}, in “{place}”</source>
        <translation>
            <numerusform>%n Sicherung, {size}, in „{place}“</numerusform>
            <numerusform>%n Sicherungen, {size}, in „{place}“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message numerus="yes">
        <source>Backup made and checked: %n order(s).</source>
        <translation>
            <numerusform>Gesichert und geprüft: %n Bestellung.</numerusform>
            <numerusform>Gesichert und geprüft: %n Bestellungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups (*.backoffice)</source>
        <translation>Sicherungen (*.backoffice)</translation>
    </message>
    <message>
        <source>Backups are encrypted like the shop itself. They are made each hour, when you lock and when you close.</source>
        <translation>Sicherungen sind verschlüsselt wie der Shop selbst. Sie entstehen stündlich, beim Sperren und beim Schließen.</translation>
    </message>
    <message>
        <source>Change the place</source>
        <translation>Ort ändern</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Datei prüfen</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>Sicherung wird geprüft</translation>
    </message>
    <message>
        <source>Choose a stick, a network drive or a synchronised folder. A backup beside the shop would break with it.</source>
        <translation>Wählen Sie einen Stick, ein Netzlaufwerk oder einen synchronisierten Ordner. Eine Sicherung neben dem Shop ginge mit ihm verloren.</translation>
    </message>
    <message>
        <source>Choose the backup to check</source>
        <translation>Sicherung zum Prüfen wählen</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation>Ort wählen</translation>
    </message>
    <message>
        <source>Choose the place for backups</source>
        <translation>Ort der Sicherungen wählen</translation>
    </message>
    <message>
        <source>Last restored on trial: {when}, the backup of {made} with {orders}.</source>
        <translation>Letzte Probe-Wiederherstellung: {when}, Sicherung von {made} mit {orders}.</translation>
    </message>
    <message>
        <source>Looking at the place for backups</source>
        <translation>Ort der Sicherungen wird angesehen</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Sicherung läuft</translation>
    </message>
    <message>
        <source>Not restored on trial yet. That shows that a backup can be put back; nothing of today is touched.</source>
        <translation>Noch keine Probe-Wiederherstellung. Sie zeigt, dass sich eine Sicherung zurückspielen lässt; am heutigen Stand ändert sie nichts.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore on trial</source>
        <translation>Probe-Wiederherstellung</translation>
    </message>
    <message>
        <source>Restoring a backup on trial</source>
        <translation>Probe-Wiederherstellung läuft</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n backup(s)</source>
        <translation>
            <numerusform>%n Sicherung zeigen</numerusform>
            <numerusform>Alle %n Sicherungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>The backup of {day} is complete: %n order(s).</source>
        <translation>
            <numerusform>Die Sicherung von {day} ist vollständig: %n Bestellung.</numerusform>
            <numerusform>Die Sicherung von {day} ist vollständig: %n Bestellungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup of {day} was restored on trial and compared: %n order(s), all as it should be.</source>
        <translation>
            <numerusform>Die Sicherung von {day} wurde zur Probe wiederhergestellt und verglichen: %n Bestellung, alles stimmt.</numerusform>
            <numerusform>Die Sicherung von {day} wurde zur Probe wiederhergestellt und verglichen: %n Bestellungen, alles stimmt.</numerusform>
        </translation>
    </message>
    <message>
        <source>checked {when}</source>
        <translation>geprüft {when}</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <source>Making a backup</source>
        <translation>Sicherung wird erstellt</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Last verified backup: {when}</source>
        <translation>Letzte geprüfte Sicherung: {when}</translation>
    </message>
    <message>
        <source>No backups yet: no place for them is chosen</source>
        <translation>Noch keine Sicherung: kein Ort gewählt</translation>
    </message>
    <message>
        <source>No place for backups is chosen</source>
        <translation>Kein Ort für Sicherungen gewählt</translation>
    </message>
    <message>
        <source>No verified backup yet</source>
        <translation>Noch keine geprüfte Sicherung</translation>
    </message>
</context>
<context>
    <name>BankDetailDialog</name>
    <message numerus="yes">
        <source>Another account than before waits %n hour(s).</source>
        <translation>
            <numerusform>Ein anderes Konto als bisher wartet eine Stunde.</numerusform>
            <numerusform>Ein anderes Konto als bisher wartet %n Stunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Seal the account</source>
        <translation>Konto versiegeln</translation>
    </message>
    <message>
        <source>The number is sealed as soon as it is saved. Nobody can show it again; it goes into the file for the bank only.</source>
        <translation>Die Nummer wird beim Speichern versiegelt. Niemand kann sie wieder anzeigen; sie kommt nur in die Datei für die Bank.</translation>
    </message>
    <message>
        <source>Until then money goes there only if a second person confirms it. Who changed it and when stands beside the payout.</source>
        <translation>Bis dahin geht Geld nur dorthin, wenn eine zweite Person das bestätigt. Wer wann geändert hat, steht bei der Auszahlung.</translation>
    </message>
</context>
<context>
    <name>BankDetails</name>
    <message>
        <source>changed, waits until {moment}</source>
        <translation>geändert, wartet bis {moment}</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>found, not taken over yet</source>
        <translation>gefunden, noch nicht übernommen</translation>
    </message>
    <message>
        <source>number erased</source>
        <translation>Nummer gelöscht</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
</context>
<context>
    <name>BatchProgress</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message>
        <source>already begun</source>
        <translation>schon begonnen</translation>
    </message>
    <message>
        <source>already shipped</source>
        <translation>schon versendet</translation>
    </message>
    <message>
        <source>by itself already</source>
        <translation>schon einzeln</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>inzwischen geändert</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>in another state</source>
        <translation>in anderem Zustand</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>not on hold</source>
        <translation>nicht zurückgestellt</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>nicht bezahlt</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>nicht gedruckt</translation>
    </message>
    <message>
        <source>not shipped</source>
        <translation>nicht versendet</translation>
    </message>
    <message>
        <source>nothing left to pack</source>
        <translation>nichts mehr zu packen</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>packed together with others</source>
        <translation>mit anderen zusammengepackt</translation>
    </message>
    <message>
        <source>partly returned</source>
        <translation>teilweise zurückgekommen</translation>
    </message>
    <message>
        <source>partly shipped</source>
        <translation>teilweise versendet</translation>
    </message>
    <message>
        <source>payment called off</source>
        <translation>Zahlung aufgehoben</translation>
    </message>
    <message>
        <source>payment failed</source>
        <translation>Zahlung fehlgeschlagen</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgekommen</translation>
    </message>
    <message>
        <source>tagged already</source>
        <translation>schon markiert</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>zwei Fassungen</translation>
    </message>
    <message>
        <source>without this tag</source>
        <translation>ohne diese Markierung</translation>
    </message>
    <message>
        <source>{count} for other reasons</source>
        <translation>{count} aus anderen Gründen</translation>
    </message>
    <message>
        <source>{count} left alone:</source>
        <translation>{count} ausgelassen:</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>A reason has at most 500 characters.</source>
        <translation>Eine Begründung hat höchstens 500 Zeichen.</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Es fehlt ein Grund.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Block {number}</source>
        <translation>{number} sperren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Characters that cannot be printed are not stored.</source>
        <translation>Nicht druckbare Zeichen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Everyone who works on this customer’s orders reads it.</source>
        <translation>Alle, die an diesen Bestellungen arbeiten, lesen ihn.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Orders of a blocked customer warn whoever opens them. They are not stopped.</source>
        <translation>Bestellungen gesperrter Kunden warnen alle, die sie öffnen. Sie werden nicht angehalten.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Bis einschließlich</translation>
    </message>
</context>
<context>
    <name>BoxRenewal</name>
    <message>
        <source>Sealing account numbers again</source>
        <translation>Kontonummern werden neu versiegelt</translation>
    </message>
</context>
<context>
    <name>CallLawDialog</name>
    <message>
        <source>A request that led to nothing has no period for which it must be kept. It is erased after the time that the settings name (GDPR, article 5 (1) e).</source>
        <translation>Für eine Anfrage, aus der nichts wurde, gibt es keine Aufbewahrungspflicht. Sie wird nach der Zeit gelöscht, die in den Einstellungen steht (Art. 5 Abs. 1 e DSGVO).</translation>
    </message>
    <message>
        <source>As soon as a call to consumers also advertises, it needs their express consent given before (§ 7 (2) no. 1 UWG). For other businesses, a consent that can be presumed is enough.</source>
        <translation>Sobald ein Anruf bei Verbrauchern auch wirbt, braucht er deren vorherige ausdrückliche Einwilligung (§ 7 Abs. 2 Nr. 1 UWG). Bei anderen Unternehmen genügt eine mutmaßliche Einwilligung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The consent is to be recorded, and the record kept for five years from when it was given and after each use (§ 7a UWG). Breaches can be fined (§ 20 UWG).</source>
        <translation>Die Einwilligung ist zu dokumentieren und der Nachweis fünf Jahre ab Erteilung und nach jeder Verwendung aufzubewahren (§ 7a UWG). Verstöße können mit Bußgeld belegt werden (§ 20 UWG).</translation>
    </message>
    <message>
        <source>These are sources for orientation, no legal advice. Ask a lawyer or your chamber of commerce about your own case.</source>
        <translation>Das sind Quellen zur Orientierung, keine Rechtsberatung. Fragen Sie zu Ihrem Fall eine Anwältin, einen Anwalt oder Ihre Kammer.</translation>
    </message>
    <message>
        <source>What the law says about callbacks</source>
        <translation>Was das Gesetz zu Rückrufen sagt</translation>
    </message>
    <message>
        <source>Who asks to be called back wants this call: it answers a request (GDPR, article 6 (1) b). It may be about what they asked for.</source>
        <translation>Wer um Rückruf bittet, wünscht diesen Anruf: Er beantwortet eine Anfrage (Art. 6 Abs. 1 b DSGVO). Er darf davon handeln, wonach gefragt wurde.</translation>
    </message>
</context>
<context>
    <name>CallbackDeeds</name>
    <message>
        <source>A colleague has claimed this request. Nothing was changed.</source>
        <translation>Eine Kollegin oder ein Kollege hat diesen Rückruf übernommen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Back in the queue.</source>
        <translation>Wieder in der Liste.</translation>
    </message>
    <message>
        <source>Call later</source>
        <translation>Später anrufen</translation>
    </message>
    <message>
        <source>Call time</source>
        <translation>Wunschzeit</translation>
    </message>
    <message>
        <source>Calls are allowed again.</source>
        <translation>Anrufe sind wieder erlaubt.</translation>
    </message>
    <message>
        <source>Claimed for 15 minutes.</source>
        <translation>Für 15 Minuten übernommen.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Geschlossen.</translation>
    </message>
    <message>
        <source>Comes again {time}.</source>
        <translation>Kommt wieder: {time}.</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>Korrigiert.</translation>
    </message>
    <message>
        <source>Customer noted.</source>
        <translation>Kundin oder Kunde eingetragen.</translation>
    </message>
    <message>
        <source>Is erased when its time is over.</source>
        <translation>Wird nach Ablauf der Frist gelöscht.</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Verschoben.</translation>
    </message>
    <message>
        <source>Not reached, call again</source>
        <translation>Nicht erreicht, noch einmal anrufen</translation>
    </message>
    <message>
        <source>Not reached, comes again.</source>
        <translation>Nicht erreicht, kommt wieder.</translation>
    </message>
    <message>
        <source>Number taken.</source>
        <translation>Nummer übernommen.</translation>
    </message>
    <message>
        <source>Order noted.</source>
        <translation>Bestellung vermerkt.</translation>
    </message>
    <message>
        <source>Reached.</source>
        <translation>Erreicht.</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Hat sich erledigt.</translation>
    </message>
    <message>
        <source>Somebody changed this request meanwhile. Nothing was changed; it is shown anew.</source>
        <translation>Jemand hat diesen Rückruf inzwischen geändert. Es wurde nichts geändert, er wird neu angezeigt.</translation>
    </message>
    <message>
        <source>Stays with the order.</source>
        <translation>Bleibt bei der Bestellung.</translation>
    </message>
    <message>
        <source>Taken off.</source>
        <translation>Zuordnung gelöst.</translation>
    </message>
    <message>
        <source>This can no longer be undone. Nothing was changed.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is no number that can be called. Nothing was changed.</source>
        <translation>Das ist keine Nummer, die man anrufen kann. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is not possible now. Nothing was changed.</source>
        <translation>Das geht jetzt nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Will not be called any more.</source>
        <translation>Wird nicht mehr angerufen.</translation>
    </message>
    <message>
        <source>Wrong number noted.</source>
        <translation>Falsche Nummer vermerkt.</translation>
    </message>
</context>
<context>
    <name>CallbackDialog</name>
    <message>
        <source>A message has at most 4,000 characters.</source>
        <translation>Eine Nachricht hat höchstens 4.000 Zeichen.</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>So bald wie möglich</translation>
    </message>
    <message>
        <source>Call time</source>
        <translation>Wunschzeit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Claim it at once</source>
        <translation>Gleich übernehmen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kundin / Kunde</translation>
    </message>
    <message>
        <source>Hidden: {numbers}.</source>
        <translation>Verdeckt: {numbers}.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New callback</source>
        <translation>Rückruf anlegen</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>Niemand gewählt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number and time are read in it. Payment numbers are hidden before anything is stored.</source>
        <translation>Nummer und Zeit werden daraus gelesen. Zahlungsnummern werden verdeckt, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>Read in the message</source>
        <translation>Aus der Nachricht gelesen</translation>
    </message>
    <message>
        <source>The message asks not to be called.</source>
        <translation>Die Nachricht bittet, nicht anzurufen.</translation>
    </message>
    <message>
        <source>The request could not be kept. Nothing was stored.</source>
        <translation>Der Rückruf konnte nicht angelegt werden. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The wished time is outside your calling hours.</source>
        <translation>Die Wunschzeit liegt außerhalb Ihrer Anrufzeiten.</translation>
    </message>
    <message>
        <source>This is no number that can be called.</source>
        <translation>Das ist keine Nummer, die man anrufen kann.</translation>
    </message>
    <message>
        <source>This message came in before.</source>
        <translation>Diese Nachricht ist schon einmal angekommen.</translation>
    </message>
    <message>
        <source>This number is marked: do not call.</source>
        <translation>Vermerk zu dieser Nummer: nicht anrufen.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>Write a message or a number.</source>
        <translation>Schreiben Sie eine Nachricht oder eine Nummer.</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>gleiche Nummer</translation>
    </message>
</context>
<context>
    <name>CallbackPane</name>
    <message>
        <source>After “Not reached” again:</source>
        <translation>Bei „Nicht erreicht“ wieder:</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>As read in the message</source>
        <translation>So in der Nachricht gelesen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Zurück in die Liste</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call time {time}</source>
        <translation>Wunschzeit {time}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>Von Hand korrigiert</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Is erased on {day}.</source>
        <translation>Wird am {day} gelöscht.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später noch mal</translation>
    </message>
    <message>
        <source>Marked: do not call.</source>
        <translation>Vermerk: nicht anrufen.</translation>
    </message>
    <message>
        <source>May be this customer</source>
        <translation>Könnte sein</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message · {moment}</source>
        <translation>Nachricht · {moment}</translation>
    </message>
    <message>
        <source>More steps (Ctrl+M)</source>
        <translation>Weitere Schritte (Strg+M)</translation>
    </message>
    <message>
        <source>No number in the message.</source>
        <translation>Keine Nummer in der Nachricht.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Or scan it with a phone and dial</source>
        <translation>Oder mit dem Handy scannen und wählen</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Recent orders</source>
        <translation>Letzte Bestellungen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Select a request to see it here.</source>
        <translation>Wählen Sie einen Rückruf, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>Selected request</source>
        <translation>Gewählter Rückruf</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Hat sich erledigt</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Take over from {name}</source>
        <translation>Von {name} übernehmen</translation>
    </message>
    <message>
        <source>Take {number}</source>
        <translation>{number} nehmen</translation>
    </message>
    <message>
        <source>The customer is known by a number.</source>
        <translation>Zur Kundin oder zum Kunden ist eine Nummer bekannt.</translation>
    </message>
    <message>
        <source>The number as QR code, to scan with a phone</source>
        <translation>Die Nummer als QR-Code zum Scannen mit dem Handy</translation>
    </message>
    <message>
        <source>The request could not be loaded. Your data is unchanged.</source>
        <translation>Der Rückruf konnte nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>This is outside your calling hours.</source>
        <translation>Das liegt außerhalb Ihrer Anrufzeiten.</translation>
    </message>
    <message>
        <source>To be called by {moment}</source>
        <translation>Anzurufen bis {moment}</translation>
    </message>
    <message>
        <source>Tried three times. Close the request?</source>
        <translation>Dreimal versucht. Rückruf schließen?</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Weekday and date in the message do not fit together.</source>
        <translation>Wochentag und Datum in der Nachricht passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>became a complaint</source>
        <translation>wurde zur Reklamation</translation>
    </message>
    <message>
        <source>became an order</source>
        <translation>wurde zur Bestellung</translation>
    </message>
    <message>
        <source>claimed by you</source>
        <translation>von Ihnen übernommen</translation>
    </message>
    <message>
        <source>on {order}</source>
        <translation>zu {order}</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>gleiche Nummer</translation>
    </message>
</context>
<context>
    <name>CallbackSearch</name>
    <message>
        <source>Name, number, topic …</source>
        <translation>Name, Nummer, Anliegen …</translation>
    </message>
    <message>
        <source>Search callbacks</source>
        <translation>Rückrufe durchsuchen</translation>
    </message>
</context>
<context>
    <name>CallbackSection</name>
    <message>
        <source>A done request has served its purpose. A month leaves time for questions about the call; then message, name and number are erased, and only a count remains that names nobody (GDPR, article 5 (1) e). 30 days are the program’s proposal.</source>
        <translation>Ein erledigter Rückrufwunsch hat seinen Zweck erfüllt. Ein Monat lässt Zeit für Fragen zum Gespräch; dann werden Nachricht, Name und Nummer gelöscht, und es bleibt nur eine Zahl, die niemanden nennt (DSGVO, Artikel 5 Absatz 1 Buchstabe e). 30 Tage sind der Vorschlag des Programms.</translation>
    </message>
    <message>
        <source>After the last result.</source>
        <translation>Nach dem letzten Ergebnis.</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Days that a done request is kept</source>
        <translation>Tage, die ein erledigter Wunsch bleibt</translation>
    </message>
    <message>
        <source>For requests without a wished time; only calling hours count.</source>
        <translation>Für Wünsche ohne Uhrzeit; nur Rückrufzeiten zählen.</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>Von {least} bis {most}.</translation>
    </message>
    <message>
        <source>Minutes until the call</source>
        <translation>Minuten bis zum Anruf</translation>
    </message>
    <message>
        <source>Nationwide ones only</source>
        <translation>Nur landesweite</translation>
    </message>
    <message>
        <source>Nobody is called on these days.</source>
        <translation>An diesen Tagen wird niemand angerufen.</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Feiertage</translation>
    </message>
</context>
<context>
    <name>CallbackVerbs</name>
    <message>
        <source>Allow calls again</source>
        <translation>Anrufe wieder erlauben</translation>
    </message>
    <message>
        <source>Became a complaint …</source>
        <translation>Wurde zur Reklamation …</translation>
    </message>
    <message>
        <source>Became an order …</source>
        <translation>Wurde zur Bestellung …</translation>
    </message>
    <message>
        <source>Change the call time …</source>
        <translation>Wunschzeit ändern …</translation>
    </message>
    <message>
        <source>Choose the order …</source>
        <translation>Bestellung zuordnen …</translation>
    </message>
    <message>
        <source>Give back to the queue</source>
        <translation>Zurück in die Liste geben</translation>
    </message>
    <message>
        <source>Give its account to an order …</source>
        <translation>Konto daraus einer Bestellung zuordnen …</translation>
    </message>
    <message>
        <source>Keep it no longer with the order</source>
        <translation>Nicht mehr bei der Bestellung behalten</translation>
    </message>
    <message>
        <source>Nothing more can be done with it.</source>
        <translation>Mehr ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>Take customer and order off</source>
        <translation>Zuordnung lösen</translation>
    </message>
    <message>
        <source>Which order it became</source>
        <translation>Welche Bestellung daraus wurde</translation>
    </message>
    <message>
        <source>Which order it is about</source>
        <translation>Um welche Bestellung es geht</translation>
    </message>
    <message>
        <source>Which order the complaint is about</source>
        <translation>Welche Bestellung reklamiert wird</translation>
    </message>
</context>
<context>
    <name>CallbackWords</name>
    <message>
        <source>As soon as possible</source>
        <translation>So bald wie möglich</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später noch mal</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Hat sich erledigt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>seit {moment}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>noch {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
</context>
<context>
    <name>CallbacksPage</name>
    <message numerus="yes">
        <source>%n due now</source>
        <translation>
            <numerusform>%n jetzt fällig</numerusform>
            <numerusform>%n jetzt fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Account number sealed safely · {account}</source>
        <translation>IBAN sicher übernommen · {account}</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Call time</source>
        <translation>Wunschzeit</translation>
    </message>
    <message>
        <source>Callback kept.</source>
        <translation>Rückruf angelegt.</translation>
    </message>
    <message>
        <source>Callback requests</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Calling hours {hours}</source>
        <translation>Anrufzeiten {hours}</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kundin / Kunde</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>New callback</source>
        <translation>Rückruf anlegen</translation>
    </message>
    <message>
        <source>No request is done yet.</source>
        <translation>Noch ist kein Rückruf erledigt.</translation>
    </message>
    <message>
        <source>No request is found by this.</source>
        <translation>Dazu gibt es keinen Rückruf.</translation>
    </message>
    <message>
        <source>Nobody waits for a call.</source>
        <translation>Niemand wartet auf einen Anruf.</translation>
    </message>
    <message>
        <source>Nothing is due now</source>
        <translation>Nichts ist jetzt fällig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Read messages from a file</source>
        <translation>Nachrichten aus einer Datei einlesen</translation>
    </message>
    <message>
        <source>Read messages …</source>
        <translation>Nachrichten einlesen …</translation>
    </message>
    <message>
        <source>The requests could not be loaded. Your data is unchanged.</source>
        <translation>Die Rückrufe konnten nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es gibt keinen Text zum Einfügen.</translation>
    </message>
    <message>
        <source>This message came in before. Nothing was changed.</source>
        <translation>Diese Nachricht ist schon einmal angekommen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What the law says about callbacks</source>
        <translation>Was das Gesetz zu Rückrufen sagt</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>You have claimed no request.</source>
        <translation>Sie haben keinen Rückruf übernommen.</translation>
    </message>
    <message>
        <source>me</source>
        <translation>mir</translation>
    </message>
    <message>
        <source>next at {time}</source>
        <translation>nächster um {time}</translation>
    </message>
</context>
<context>
    <name>CaseOrderDialog</name>
    <message>
        <source>Billing address</source>
        <translation>Rechnungsadresse</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Lieferadresse</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Open until {when}. This look is in the log.</source>
        <translation>Offen bis {when}. Dieser Blick steht im Protokoll.</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Waits for an owner</source>
        <translation>Wartet auf Entscheidung</translation>
    </message>
</context>
<context>
    <name>CasesPart</name>
    <message>
        <source>Ask for access</source>
        <translation>Einsicht anfragen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Einsicht</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Einsicht beenden</translation>
    </message>
    <message>
        <source>Data protection has not asked to see an order.</source>
        <translation>Der Datenschutz hat keine Einsicht angefragt.</translation>
    </message>
    <message>
        <source>Give access</source>
        <translation>Einsicht geben</translation>
    </message>
    <message>
        <source>Look at the order</source>
        <translation>Bestellung ansehen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>There is no order with this number.</source>
        <translation>Es gibt keine Bestellung mit dieser Nummer.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>You see nothing of customers until an owner opens an order for you.</source>
        <translation>Von Kunden sehen Sie nichts, bis Ihnen eine Bestellung geöffnet wird.</translation>
    </message>
    <message numerus="yes">
        <source>for %n hour(s)</source>
        <translation>
            <numerusform>für %n Stunde</numerusform>
            <numerusform>für %n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message>
        <source>At most 80 characters, please.</source>
        <translation>Bitte höchstens 80 Zeichen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation>Name des Kanals</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Bitte geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>This is an export from {system}. Orders with the same number are told apart by their shop. The answer is remembered for the next file.</source>
        <translation>Das ist ein Export aus {system}. Bestellungen mit derselben Nummer werden an ihrem Shop unterschieden. Die Antwort wird für die nächste Datei gemerkt.</translation>
    </message>
    <message>
        <source>This looks like a payment number. It does not belong here.</source>
        <translation>Das sieht nach einer Zahlungsnummer aus. Sie gehört nicht hierher.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Namen verwenden</translation>
    </message>
    <message>
        <source>Which shop is this?</source>
        <translation>Welcher Shop ist das?</translation>
    </message>
</context>
<context>
    <name>ChannelFieldsSection</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channels appear here with the first import.</source>
        <translation>Kanäle erscheinen hier mit dem ersten Import.</translation>
    </message>
    <message>
        <source>Saved. It holds for the next file.</source>
        <translation>Gespeichert. Es gilt ab der nächsten Datei.</translation>
    </message>
    <message>
        <source>What a shop does not need it does not have to protect. Name and address are always taken over.</source>
        <translation>Was ein Laden nicht braucht, muss er nicht schützen. Name und Adresse werden immer übernommen.</translation>
    </message>
    <message>
        <source>What is taken over</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <source>{field} is kept for nobody’s use</source>
        <translation>{field}: gespeichert, aber niemandem von Nutzen</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The computer’s clock was set back</source>
        <translation>Die Uhr des Computers wurde zurückgestellt</translation>
    </message>
    <message>
        <source>There are lines in the log that are newer than the time which the computer says. Please check date and time. You can go on working; this is noted in the log.</source>
        <translation>Im Protokoll stehen Zeilen, die jünger sind als die Uhrzeit des Computers. Bitte prüfen Sie Datum und Uhrzeit. Sie können weiterarbeiten; im Protokoll ist es vermerkt.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Backing up before closing</source>
        <translation>Sicherung vor dem Schließen</translation>
    </message>
    <message>
        <source>Backing up before signing out</source>
        <translation>Sicherung vor dem Abmelden</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>Ohne Sicherung schließen</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Fortschritt der Sicherung</translation>
    </message>
    <message>
        <source>Sign out without a backup</source>
        <translation>Ohne Sicherung abmelden</translation>
    </message>
    <message>
        <source>Something has changed since the last backup. The program closes by itself when the new one is made and checked.</source>
        <translation>Seit der letzten Sicherung hat sich etwas geändert. Das Programm schließt von selbst, sobald die neue geschrieben und geprüft ist.</translation>
    </message>
    <message>
        <source>Something has changed since the last backup. You are signed out as soon as the new one is made and checked.</source>
        <translation>Seit der letzten Sicherung hat sich etwas geändert. Sobald die neue angelegt und geprüft ist, werden Sie abgemeldet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>As it was</source>
        <translation>Wie anfangs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of “{view}”</source>
        <translation>Spalten von „{view}“</translation>
    </message>
    <message>
        <source>Dense rows</source>
        <translation>Dichte Zeilen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Space shows or hides, Alt+Up and Alt+Down move.</source>
        <translation>Leertaste zeigt oder verbirgt, Alt+Auf und Alt+Ab verschieben.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>All orders of {name}</source>
        <translation>Alle Bestellungen von {name}</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kundschaft</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Find orders, customers, pages and commands</source>
        <translation>Bestellungen, Kundschaft, Seiten und Befehle finden</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing is called like this.</source>
        <translation>So heißt hier nichts.</translation>
    </message>
    <message>
        <source>Order, name, place, page or command …</source>
        <translation>Bestellung, Name, Ort, Seite oder Befehl …</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>It was changed here and in the shop system. What differs is bold. You can take the choice back.</source>
        <translation>Hier und im Shopsystem wurde etwas geändert. Was abweicht, ist fett. Sie können die Wahl rückgängig machen.</translation>
    </message>
    <message>
        <source>Keep what stands here</source>
        <translation>Hiesige Fassung behalten</translation>
    </message>
    <message>
        <source>Shop system</source>
        <translation>Shopsystem</translation>
    </message>
    <message>
        <source>Take the shop system’s</source>
        <translation>Die des Shopsystems nehmen</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>At most 500 characters, please.</source>
        <translation>Bitte höchstens 500 Zeichen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Erteilt am</translation>
    </message>
    <message>
        <source>How it is proven</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>It ends on a day</source>
        <translation>Endet an einem Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Please say how the consent can be proven.</source>
        <translation>Bitte angeben, wie die Einwilligung nachgewiesen werden kann.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Einwilligung erfassen</translation>
    </message>
    <message>
        <source>The form, the mail, or who was present and where it is kept.</source>
        <translation>Das Formular, die Mail, oder wer dabei war und wo es liegt.</translation>
    </message>
    <message>
        <source>The last day is before the day on which it was given.</source>
        <translation>Der letzte Tag liegt vor dem Tag der Erteilung.</translation>
    </message>
    <message>
        <source>The proof is kept for five years, and for five more after each use (§ 7a UWG).</source>
        <translation>Der Nachweis bleibt fünf Jahre, nach jeder Nutzung fünf weitere (§ 7a UWG).</translation>
    </message>
    <message>
        <source>The proof is kept to the end of the third year after the consent has ended.</source>
        <translation>Der Nachweis bleibt bis zum Ende des dritten Jahres, nachdem die Einwilligung geendet hat.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
</context>
<context>
    <name>ConsentsPart</name>
    <message>
        <source>Consent recorded.</source>
        <translation>Einwilligung erfasst.</translation>
    </message>
    <message>
        <source>Consent withdrawn.</source>
        <translation>Einwilligung widerrufen.</translation>
    </message>
    <message>
        <source>None recorded. Without one, nobody may advertise by telephone or e-mail.</source>
        <translation>Keine erfasst. Ohne Einwilligung darf niemand per Telefon oder E-Mail werben.</translation>
    </message>
    <message>
        <source>Notes that it was used for a call or a mail today; the proof is then kept for longer.</source>
        <translation>Hält fest, dass sie heute für einen Anruf oder eine Mail genutzt wurde; der Nachweis bleibt dann länger.</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Einwilligung erfassen</translation>
    </message>
    <message>
        <source>Use of the consent noted.</source>
        <translation>Nutzung der Einwilligung festgehalten.</translation>
    </message>
    <message>
        <source>Used today</source>
        <translation>Heute genutzt</translation>
    </message>
    <message>
        <source>Withdrawn today</source>
        <translation>Heute widerrufen</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>endet {day}</translation>
    </message>
    <message>
        <source>given {day}</source>
        <translation>erteilt {day}</translation>
    </message>
    <message>
        <source>proof kept until {day}</source>
        <translation>Nachweis bis {day}</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>widerrufen {day}</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not stored.</source>
        <translation>Das sieht wie eine Zahlungsnummer aus und wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Copied for 30 seconds.</source>
        <translation>Für 30 Sekunden kopiert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No program for this was found; the number is shown instead.</source>
        <translation>Dafür wurde kein Programm gefunden; stattdessen wird es gezeigt.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>{verb} (logged)</source>
        <translation>{verb} (wird protokolliert)</translation>
    </message>
</context>
<context>
    <name>CountCards</name>
    <message>
        <source>already here</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>every row could be used</source>
        <translation>jede Zeile war brauchbar</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>listed below</source>
        <translation>in der Tabelle unten</translation>
    </message>
    <message>
        <source>new orders</source>
        <translation>neue Bestellungen</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>payment or address changed</source>
        <translation>Zahlung oder Adresse neu</translation>
    </message>
    <message>
        <source>unchanged, left alone</source>
        <translation>unverändert, wird übergangen</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message numerus="yes">
        <source>%n job(s) still running</source>
        <translation>
            <numerusform>Eine Aufgabe läuft weiter</numerusform>
            <numerusform>%n Aufgaben laufen weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the password</source>
        <translation>Das Passwort wird geprüft</translation>
    </message>
    <message>
        <source>Choose a PIN for today, or go on without one.</source>
        <translation>Wählen Sie eine PIN für heute, oder machen Sie ohne weiter.</translation>
    </message>
    <message>
        <source>Enter today’s PIN.</source>
        <translation>Geben Sie die PIN für heute ein.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Go on without a PIN</source>
        <translation>Ohne PIN weiter</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>One try left, then the password.</source>
        <translation>Noch ein Versuch, danach gilt das Passwort.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>PIN for today, six digits</source>
        <translation>PIN für heute, sechs Ziffern</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Repeat the PIN.</source>
        <translation>Wiederholen Sie die PIN.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>The PIN only covers the screen. After 30 minutes the data is closed and the password is needed.</source>
        <translation>Die PIN deckt nur zu. Nach 30 Minuten werden die Daten geschlossen, dann gilt das Passwort.</translation>
    </message>
    <message>
        <source>The two were not the same. Please choose again.</source>
        <translation>Die beiden waren nicht gleich. Bitte wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Three tries did not fit.</source>
        <translation>Drei Versuche haben nicht gepasst.</translation>
    </message>
    <message>
        <source>Two tries left, then the password.</source>
        <translation>Noch zwei Versuche, danach gilt das Passwort.</translation>
    </message>
    <message>
        <source>Use password</source>
        <translation>Mit Passwort öffnen</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Arbeit läuft</translation>
    </message>
    <message>
        <source>{person} · since {time}</source>
        <translation>{person} · seit {time}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Backoffice made a mistake, and what you just did may not have happened. Look at it once more.</source>
        <translation>Backoffice hat einen Fehler gemacht; was Sie zuletzt getan haben, ist vielleicht nicht geschehen. Bitte sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Nothing that was stored is lost. You can go on working; if it happens again, restart the program.</source>
        <translation>Nichts Gespeichertes ist verloren. Sie können weiterarbeiten; passiert es erneut, starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>The report names places in the program, no customers, no orders and no paths.</source>
        <translation>Der Bericht nennt Stellen im Programm, keine Kunden, keine Bestellungen und keine Pfade.</translation>
    </message>
</context>
<context>
    <name>CustomerContactDialog</name>
    <message>
        <source>A field that stays empty leaves what is known. Imports leave what is written here alone.</source>
        <translation>Ein leeres Feld lässt stehen, was bekannt ist. Importe ändern nicht, was hier eingetragen ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Phone and e-mail of {number}</source>
        <translation>Telefon und E-Mail von {number}</translation>
    </message>
    <message>
        <source>Remove the e-mail address</source>
        <translation>E-Mail-Adresse entfernen</translation>
    </message>
    <message>
        <source>Remove the phone number</source>
        <translation>Telefonnummer entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>CustomerDeeds</name>
    <message>
        <source>Account number sealed · {accounts}</source>
        <translation>Kontonummer versiegelt · {accounts}</translation>
    </message>
    <message>
        <source>Address taken over to {number}.</source>
        <translation>Adresse in {number} übernommen.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>The order was sent or changed meanwhile. Nothing was changed.</source>
        <translation>Die Bestellung wurde inzwischen versendet oder geändert. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>CustomerFurther</name>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Told by the channels</source>
        <translation>Von den Kanälen mitgeteilt</translation>
    </message>
</context>
<context>
    <name>CustomerNameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Correct the name of {number}</source>
        <translation>Name von {number} berichtigen</translation>
    </message>
    <message>
        <source>Orders keep the name that they came with.</source>
        <translation>Bestellungen behalten den Namen, mit dem sie gekommen sind.</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation>Name speichern</translation>
    </message>
</context>
<context>
    <name>CustomerNoteDialog</name>
    <message>
        <source>A note has at most 4,000 characters.</source>
        <translation>Eine Notiz hat höchstens 4.000 Zeichen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Characters that cannot be printed are not stored.</source>
        <translation>Nicht druckbare Zeichen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Everyone who sees the customer sees its notes. Payment numbers are hidden before anything is stored.</source>
        <translation>Alle, die diese Kundendaten sehen, sehen auch die Notizen. Zahlungsnummern werden verdeckt, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on {number}</source>
        <translation>Notiz zu {number}</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation>Zurück zur Liste (Alt+Links)</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Correct name</source>
        <translation>Name berichtigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More steps (Ctrl+M)</source>
        <translation>Weitere Schritte (Strg+M)</translation>
    </message>
    <message>
        <source>Next customer (Alt+Down)</source>
        <translation>Weiter in der Liste (Alt+Abwärts)</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Noch keine Notizen.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Previous customer (Alt+Up)</source>
        <translation>Zurück in der Liste (Alt+Aufwärts)</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The customer could not be loaded. Your data is unchanged.</source>
        <translation>Die Kundendaten konnten nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>the newest {shown} of {count}</source>
        <translation>die neuesten {shown} von {count}</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} von {total}</translation>
    </message>
</context>
<context>
    <name>CustomerPane</name>
    <message numerus="yes">
        <source>%n customers selected.</source>
        <translation>
            <numerusform>%n Kunde ausgewählt.</numerusform>
            <numerusform>%n Kunden ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct name</source>
        <translation>Name berichtigen</translation>
    </message>
    <message>
        <source>More steps (Ctrl+M)</source>
        <translation>Weitere Schritte (Strg+M)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Select a customer to see them here.</source>
        <translation>Wählen Sie jemanden aus, um hier mehr zu sehen.</translation>
    </message>
    <message>
        <source>Selected customer</source>
        <translation>Ausgewählte Kundendaten</translation>
    </message>
    <message>
        <source>The customer could not be loaded. Your data is unchanged.</source>
        <translation>Die Kundendaten konnten nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>Whole page (Enter)</source>
        <translation>Ganze Seite (Eingabe)</translation>
    </message>
</context>
<context>
    <name>CustomerSections</name>
    <message>
        <source>1 order</source>
        <translation>1 Bestellung</translation>
    </message>
    <message>
        <source>Callback request</source>
        <translation>Rückrufwunsch</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Correct phone and e-mail</source>
        <translation>Telefon und E-Mail berichtigen</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Adresse berichtigen</translation>
    </message>
    <message>
        <source>Deactivated: out of lists and searches until the next order.</source>
        <translation>Deaktiviert: bis zur nächsten Bestellung nicht in Listen und Suche.</translation>
    </message>
    <message>
        <source>Do not call, since {day}</source>
        <translation>Nicht anrufen, seit {day}</translation>
    </message>
    <message>
        <source>Neither phone nor e-mail is known.</source>
        <translation>Weder Telefon noch E-Mail sind bekannt.</translation>
    </message>
    <message>
        <source>No address yet.</source>
        <translation>Noch keine Adresse.</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Remove the address</source>
        <translation>Adresse entfernen</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>Jemand, der nicht mehr da ist</translation>
    </message>
    <message>
        <source>Take over to an order</source>
        <translation>In eine Bestellung übernehmen</translation>
    </message>
    <message>
        <source>Write an address</source>
        <translation>Adresse eintragen</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Hier eingetragen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} Bestellungen</translation>
    </message>
    <message>
        <source>{count} orders, last {number}</source>
        <translation>{count} Bestellungen, zuletzt {number}</translation>
    </message>
</context>
<context>
    <name>CustomerTold</name>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Phone and e-mail to the carrier</source>
        <translation>Telefon und E-Mail an den Versanddienst</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>eingewilligt</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>nicht eingewilligt</translation>
    </message>
</context>
<context>
    <name>CustomerVerbs</name>
    <message>
        <source>Address of {name} kept.</source>
        <translation>Adresse von {name} eingetragen.</translation>
    </message>
    <message>
        <source>Address removed.</source>
        <translation>Adresse entfernt.</translation>
    </message>
    <message>
        <source>Allow calls again</source>
        <translation>Anrufe wieder erlauben</translation>
    </message>
    <message>
        <source>Block …</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>Change the block …</source>
        <translation>Sperre ändern …</translation>
    </message>
    <message>
        <source>Contact data corrected.</source>
        <translation>Kontaktdaten berichtigt.</translation>
    </message>
    <message>
        <source>Correct phone and e-mail …</source>
        <translation>Telefon und E-Mail berichtigen …</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Adresse berichtigen</translation>
    </message>
    <message>
        <source>Correct the name …</source>
        <translation>Name berichtigen …</translation>
    </message>
    <message>
        <source>Customer created.</source>
        <translation>Kundin/Kunde angelegt.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Do not call any more</source>
        <translation>Nicht mehr anrufen</translation>
    </message>
    <message>
        <source>Name corrected.</source>
        <translation>Name berichtigt.</translation>
    </message>
    <message>
        <source>Note on {name} written.</source>
        <translation>Notiz zu {name} geschrieben.</translation>
    </message>
    <message>
        <source>Nothing more can be done here.</source>
        <translation>Mehr ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reaktivieren</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Alle Bestellungen zeigen</translation>
    </message>
    <message>
        <source>Take the block off</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Write a note …</source>
        <translation>Notiz schreiben …</translation>
    </message>
    <message>
        <source>Write an address</source>
        <translation>Adresse eintragen</translation>
    </message>
    <message>
        <source>Write an address …</source>
        <translation>Adresse eintragen …</translation>
    </message>
    <message>
        <source>{name} blocked.</source>
        <translation>{name} gesperrt.</translation>
    </message>
    <message>
        <source>{name} deactivated.</source>
        <translation>{name} deaktiviert.</translation>
    </message>
    <message>
        <source>{name} is no longer blocked.</source>
        <translation>{name} ist nicht mehr gesperrt.</translation>
    </message>
    <message>
        <source>{name} may be called again.</source>
        <translation>{name} darf wieder angerufen werden.</translation>
    </message>
    <message>
        <source>{name} reactivated.</source>
        <translation>{name} reaktiviert.</translation>
    </message>
    <message>
        <source>{name} will not be called any more.</source>
        <translation>{name} wird nicht mehr angerufen.</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>A Packstation needs the Postnummer.</source>
        <translation>Für eine Packstation fehlt die Postnummer.</translation>
    </message>
    <message>
        <source>A phone number or e-mail address does not belong here.</source>
        <translation>Telefonnummer oder E-Mail-Adresse gehören nicht hierher.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Another customer has this e-mail address. Nothing was changed.</source>
        <translation>Jemand anders hat diese E-Mail-Adresse. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Another region’s</source>
        <translation>Andere Region</translation>
    </message>
    <message>
        <source>Billing address</source>
        <translation>Rechnungsadresse</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Blocked until {day}</source>
        <translation>Gesperrt bis {day}</translation>
    </message>
    <message>
        <source>Blocked without an end</source>
        <translation>Gesperrt ohne Ende</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Lieferadresse</translation>
    </message>
    <message>
        <source>It holds characters that cannot be printed. Nothing was changed.</source>
        <translation>Darin stehen nicht druckbare Zeichen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is too long. Nothing was changed.</source>
        <translation>Das ist zu lang. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Name and company are missing.</source>
        <translation>Name und Firma fehlen.</translation>
    </message>
    <message>
        <source>Postcodes there look different.</source>
        <translation>Postleitzahlen sehen dort anders aus.</translation>
    </message>
    <message>
        <source>Some characters are broken.</source>
        <translation>Manche Zeichen sind beschädigt.</translation>
    </message>
    <message>
        <source>Somebody changed this customer meanwhile. Nothing was changed; look again.</source>
        <translation>Das hat inzwischen jemand geändert. Es wurde nichts geändert; bitte erneut ansehen.</translation>
    </message>
    <message>
        <source>The country is missing.</source>
        <translation>Das Land fehlt.</translation>
    </message>
    <message>
        <source>The customer has orders by now and stays. Nothing was changed.</source>
        <translation>Inzwischen gibt es Bestellungen, darum bleibt der Eintrag. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The house number is missing.</source>
        <translation>Die Hausnummer fehlt.</translation>
    </message>
    <message>
        <source>The number of the station is missing.</source>
        <translation>Die Nummer der Station fehlt.</translation>
    </message>
    <message>
        <source>The postcode belongs to another region.</source>
        <translation>Die Postleitzahl gehört zu einer anderen Region.</translation>
    </message>
    <message>
        <source>The postcode is missing.</source>
        <translation>Die Postleitzahl fehlt.</translation>
    </message>
    <message>
        <source>The postcode stands beside the town.</source>
        <translation>Die Postleitzahl steht beim Ort.</translation>
    </message>
    <message>
        <source>The region is missing.</source>
        <translation>Die Region fehlt.</translation>
    </message>
    <message>
        <source>The street is missing.</source>
        <translation>Die Straße fehlt.</translation>
    </message>
    <message>
        <source>The town is missing.</source>
        <translation>Der Ort fehlt.</translation>
    </message>
    <message>
        <source>There is no such country.</source>
        <translation>Dieses Land gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such region there.</source>
        <translation>Diese Region gibt es dort nicht.</translation>
    </message>
    <message>
        <source>This can no longer be undone. Nothing was changed.</source>
        <translation>Das kann nicht mehr rückgängig gemacht werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This could not be done. Nothing was changed.</source>
        <translation>Das ging nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This holds no street.</source>
        <translation>Hier steht keine Straße.</translation>
    </message>
    <message>
        <source>This is no e-mail address. Nothing was changed.</source>
        <translation>Das ist keine E-Mail-Adresse. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is no phone number that can be called. Nothing was changed.</source>
        <translation>Diese Telefonnummer kann nicht angerufen werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is no town.</source>
        <translation>Das ist kein Ort.</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not stored. Nothing was changed.</source>
        <translation>Das sieht wie eine Zahlungsnummer aus und wird nicht gespeichert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Too long for a label: it will be cut off.</source>
        <translation>Zu lang für ein Etikett: wird abgeschnitten.</translation>
    </message>
    <message>
        <source>Unusual there</source>
        <translation>Dort unüblich</translation>
    </message>
    <message>
        <source>You do not have the right to do this. Nothing was changed.</source>
        <translation>Dazu fehlt Ihnen das Recht. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>CustomersList</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Customer list</source>
        <translation>Kundenliste</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzte Bestellung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No customer is in “{view}”.</source>
        <translation>In „{view}“ ist niemand.</translation>
    </message>
    <message>
        <source>No customer matches “{words}”.</source>
        <translation>Niemand passt zu „{words}“.</translation>
    </message>
    <message>
        <source>No customers yet. They come with the first orders.</source>
        <translation>Noch keine Kunden. Sie kommen mit den ersten Bestellungen.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Alle Kunden zeigen</translation>
    </message>
    <message>
        <source>The customers could not be loaded. Your data is unchanged.</source>
        <translation>Die Kunden konnten nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>This needs the right to see customers. An owner of the shop can grant it.</source>
        <translation>Dafür braucht es das Recht, Kunden zu sehen. Vergeben kann es eine Inhaberin oder ein Inhaber.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Name, town, number …</source>
        <translation>Name, Ort, Nummer …</translation>
    </message>
    <message>
        <source>Name, town, phone, e-mail …</source>
        <translation>Name, Ort, Telefon, E-Mail …</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Kundin/Kunde anlegen</translation>
    </message>
    <message>
        <source>No order of this customer waits to be sent.</source>
        <translation>Keine Bestellung wartet hier auf den Versand.</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Write a note on the customer</source>
        <translation>Kundennotiz schreiben</translation>
    </message>
    <message>
        <source>Write an address of the customer</source>
        <translation>Kundenadresse eintragen</translation>
    </message>
    <message>
        <source>Write the selected customers to a file (Ctrl+Shift+E)</source>
        <translation>Ausgewählte Kunden in eine Datei schreiben (Ctrl+Shift+E)</translation>
    </message>
</context>
<context>
    <name>DataProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Please tell an owner of the shop now.</source>
        <translation>Bitte sagen Sie jetzt einer Inhaberin oder einem Inhaber Bescheid.</translation>
    </message>
</context>
<context>
    <name>DataWatch</name>
    <message>
        <source>Checking the data</source>
        <translation>Daten werden geprüft</translation>
    </message>
</context>
<context>
    <name>DeleteFileDialog</name>
    <message>
        <source>Delete file</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>Delete the file?</source>
        <translation>Datei löschen?</translation>
    </message>
    <message>
        <source>Keep file</source>
        <translation>Datei behalten</translation>
    </message>
    <message>
        <source>The imported orders stay. They are stored encrypted; the file is not, and everyone with access to it can read it.</source>
        <translation>Die übernommenen Bestellungen bleiben. Sie sind verschlüsselt gespeichert; die Datei ist es nicht, und wer an sie herankommt, kann sie lesen.</translation>
    </message>
    <message>
        <source>“{name}” in {folder} is deleted. It cannot be restored from here.</source>
        <translation>„{name}“ in {folder} wird gelöscht. Von hier aus lässt sich die Datei nicht wiederherstellen.</translation>
    </message>
</context>
<context>
    <name>DeviceKeyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Other computer accounts need a one-time code again before somebody can sign in there. Passwords stay as they are.</source>
        <translation>Andere Computerkonten brauchen wieder einen Einmalcode, bevor sich dort jemand anmelden kann. Passwörter bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Renew the key of this computer</source>
        <translation>Schlüssel dieses Computers erneuern</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Whoever copied the former key from the key store of this computer can do nothing with it from then on.</source>
        <translation>Wer den bisherigen Schlüssel aus dem Schlüsselspeicher dieses Computers kopiert hat, kann damit nichts mehr anfangen.</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Drag the export file of your shop system here</source>
        <translation>Ziehen Sie die Exportdatei Ihres Shopsystems hierher</translation>
    </message>
    <message>
        <source>Drop a file here to import it</source>
        <translation>Datei zum Importieren hier ablegen</translation>
    </message>
    <message>
        <source>Orders as CSV from Shopify or as JSON from WooCommerce</source>
        <translation>Bestellungen als CSV aus Shopify oder als JSON aus WooCommerce</translation>
    </message>
    <message>
        <source>You see first what would happen. Nothing is changed before you say so.</source>
        <translation>Sie sehen zuerst, was geschehen würde. Vor Ihrem Ja wird nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Block</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Blocked until {day}: {reason}</source>
        <translation>Gesperrt bis {day}: {reason}</translation>
    </message>
    <message>
        <source>Blocked: {reason}</source>
        <translation>Gesperrt: {reason}</translation>
    </message>
    <message>
        <source>Can be taken back until</source>
        <translation>Rückgängig bis</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customers who were made one</source>
        <translation>Zusammengeführte Kunden</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Made one by</source>
        <translation>Zusammengeführt von</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Mögliche Dubletten</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>first and last name swapped</source>
        <translation>Vor- und Nachname vertauscht</translation>
    </message>
    <message>
        <source>part of a name left out</source>
        <translation>Teil des Namens weggelassen</translation>
    </message>
    <message>
        <source>same Postnummer</source>
        <translation>gleiche Postnummer</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>gleiche Anschrift</translation>
    </message>
    <message>
        <source>same company</source>
        <translation>gleiche Firma</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>same first name, other surname</source>
        <translation>gleicher Vorname, anderer Nachname</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>shortened first name</source>
        <translation>abgekürzter Vorname</translation>
    </message>
    <message>
        <source>similar address</source>
        <translation>ähnliche Anschrift</translation>
    </message>
    <message>
        <source>similar company</source>
        <translation>ähnliche Firma</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>{number}, the last one on {day}</source>
        <translation>{number}, zuletzt am {day}</translation>
    </message>
</context>
<context>
    <name>DuplicatesLink</name>
    <message numerus="yes">
        <source>%n possible duplicate(s)</source>
        <translation>
            <numerusform>%n mögliche Dublette</numerusform>
            <numerusform>%n mögliche Dubletten</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Dubletten suchen</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n newer order(s) stay with the first.</source>
        <translation>
            <numerusform>%n neuere Bestellung bleibt beim ersten.</numerusform>
            <numerusform>%n neuere Bestellungen bleiben beim ersten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible duplicate(s) found.</source>
        <translation>
            <numerusform>%n mögliche Dublette gefunden.</numerusform>
            <numerusform>%n mögliche Dubletten gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another customer went into this one later. Take that back first; nothing was changed.</source>
        <translation>Später kam ein weiterer Kunde hinzu. Nehmen Sie das zuerst zurück; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Back to the customers</source>
        <translation>Zurück zu den Kunden</translation>
    </message>
    <message>
        <source>Changed since, and left as it is: {fields}.</source>
        <translation>Seither geändert und so belassen: {fields}.</translation>
    </message>
    <message>
        <source>Comparing customers</source>
        <translation>Kunden werden verglichen</translation>
    </message>
    <message>
        <source>Made one</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Make them two again</source>
        <translation>Wieder trennen</translation>
    </message>
    <message>
        <source>No duplicates are proposed. Customers are compared when you ask for it.</source>
        <translation>Es gibt keine Vorschläge. Kunden werden verglichen, wenn Sie es wünschen.</translation>
    </message>
    <message>
        <source>No duplicates found.</source>
        <translation>Keine Dubletten gefunden.</translation>
    </message>
    <message>
        <source>Nothing was made one in the last 30 days.</source>
        <translation>In den letzten 30 Tagen wurde nichts zusammengeführt.</translation>
    </message>
    <message>
        <source>One customer now: no. {number}.</source>
        <translation>Jetzt ein Kunde: Nr. {number}.</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Mögliche Dubletten</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Proposed again.</source>
        <translation>Wieder vorgeschlagen.</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Kunden durchsuchen</translation>
    </message>
    <message>
        <source>Search customers for duplicates</source>
        <translation>Kunden nach Dubletten durchsuchen</translation>
    </message>
    <message>
        <source>Somebody changed one of them meanwhile. Nothing was changed; they are shown anew.</source>
        <translation>Jemand hat einen der beiden inzwischen geändert. Es wurde nichts geändert; sie werden neu gezeigt.</translation>
    </message>
    <message>
        <source>Stopped. The proposals of before stay.</source>
        <translation>Angehalten. Die bisherigen Vorschläge bleiben.</translation>
    </message>
    <message>
        <source>The customer went into another one later. Take that back first; nothing was changed.</source>
        <translation>Der Kunde ging später in einem anderen auf. Nehmen Sie das zuerst zurück; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The proposals could not be loaded. Your data is unchanged.</source>
        <translation>Die Vorschläge konnten nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>These two are not proposed again.</source>
        <translation>Diese beiden werden nicht mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>This is no longer there. Nothing was changed.</source>
        <translation>Das ist nicht mehr da. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is not possible now. Nothing was changed.</source>
        <translation>Das ist jetzt nicht möglich. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Two customers again.</source>
        <translation>Wieder zwei Kunden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>DuplicatesPane</name>
    <message numerus="yes">
        <source>%n callback(s)</source>
        <translation>
            <numerusform>%n Rückruf</numerusform>
            <numerusform>%n Rückrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n Einwilligung</numerusform>
            <numerusform>%n Einwilligungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Anschriften</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Kommt mit</translation>
    </message>
    <message>
        <source>Is this one customer?</source>
        <translation>Ist das derselbe Kunde?</translation>
    </message>
    <message>
        <source>Make one of them</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Vermerke</translation>
    </message>
    <message>
        <source>No duplicate</source>
        <translation>Keine Dublette</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>One of the two is no longer there. Search for duplicates again.</source>
        <translation>Einer der beiden ist nicht mehr da. Suchen Sie noch einmal nach Dubletten.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Orders, callbacks, addresses, notes and consents of both stay. It can be taken back for 30 days.</source>
        <translation>Bestellungen, Rückrufe, Anschriften, Notizen und Einwilligungen beider bleiben erhalten. Sie können es 30 Tage lang rückgängig machen.</translation>
    </message>
    <message>
        <source>Select a pair to compare the two customers.</source>
        <translation>Wählen Sie ein Paar, um die beiden Kunden zu vergleichen.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Two customers side by side</source>
        <translation>Zwei Kunden nebeneinander</translation>
    </message>
</context>
<context>
    <name>EarlierList</name>
    <message>
        <source>All orders, customers and the log.</source>
        <translation>Alle Bestellungen, Kunden und das Protokoll.</translation>
    </message>
    <message>
        <source>At sign-in it is compared with what the data file and this computer remember: it is refused if somebody has left since, if a password was changed, or if the data was given a new key.</source>
        <translation>Bei der Anmeldung wird sie mit dem verglichen, was die Datendatei und dieser Computer noch wissen: Sie wird abgelehnt, wenn seither jemand gegangen ist, ein Passwort geändert wurde oder die Daten einen neuen Schlüssel bekommen haben.</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Frühere Fassung</translation>
    </message>
    <message>
        <source>Go to sign-in</source>
        <translation>Zur Anmeldung</translation>
    </message>
    <message>
        <source>It is checked first</source>
        <translation>Sie wird zuerst geprüft</translation>
    </message>
    <message>
        <source>It says who may open the shop. The newest version cannot be read; the one before it lies beside it.</source>
        <translation>Sie sagt, wer den Shop öffnen darf. Die neueste Fassung ist nicht lesbar; die davor liegt daneben.</translation>
    </message>
    <message>
        <source>It says who may open the shop. The version in its place is from before; a newer one lies beside it.</source>
        <translation>Sie sagt, wer den Shop öffnen darf. An ihrem Platz liegt eine frühere Fassung; eine neuere liegt daneben.</translation>
    </message>
    <message>
        <source>It was checked and takes the place of the damaged one.</source>
        <translation>Sie wurde geprüft und tritt an die Stelle der beschädigten.</translation>
    </message>
    <message>
        <source>It was checked and takes the place of the older one.</source>
        <translation>Sie wurde geprüft und tritt an die Stelle der älteren.</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Neuere Fassung</translation>
    </message>
    <message>
        <source>Nobody is missing from it.</source>
        <translation>Niemand fehlt darin.</translation>
    </message>
    <message>
        <source>Nobody who has left is in it. The log says which version was taken. Make a backup now.</source>
        <translation>Niemand, der gegangen ist, steht darin. Im Protokoll steht, welche Fassung genommen wurde. Legen Sie jetzt eine Sicherung an.</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>Shop öffnen</translation>
    </message>
    <message>
        <source>Sign in as always</source>
        <translation>Anmelden wie immer</translation>
    </message>
    <message>
        <source>The data file is complete and is not touched. A version that lets somebody in who has left is refused.</source>
        <translation>Die Datendatei ist vollständig und wird nicht angefasst. Eine Fassung, die jemanden einlässt, der gegangen ist, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The earlier list holds now</source>
        <translation>Jetzt gilt die frühere Liste</translation>
    </message>
    <message>
        <source>The newer list holds now</source>
        <translation>Jetzt gilt die neuere Liste</translation>
    </message>
    <message>
        <source>To be invited again: {names}.</source>
        <translation>Neu einzuladen: {names}.</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>What may be missing</source>
        <translation>Was fehlen kann</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>Who was invited after it was written has to be invited again. You see their names after the sign-in.</source>
        <translation>Wer danach eingeladen wurde, muss neu eingeladen werden. Die Namen sehen Sie nach der Anmeldung.</translation>
    </message>
</context>
<context>
    <name>EnrolmentEntry</name>
    <message>
        <source>20 symbols; dashes and case do not matter.</source>
        <translation>20 Zeichen; Striche und Groß-/Kleinschreibung sind egal.</translation>
    </message>
    <message>
        <source>An owner opens the settings under the other computer account and chooses “Show a one-time code”. It is valid for 15 minutes.</source>
        <translation>Eine Inhaberin oder ein Inhaber öffnet unter dem anderen Computerkonto die Einstellungen und wählt „Einmalcode zeigen“. Er gilt 15 Minuten.</translation>
    </message>
    <message>
        <source>Make known</source>
        <translation>Bekannt machen</translation>
    </message>
    <message>
        <source>Make this computer account known</source>
        <translation>Dieses Computerkonto bekannt machen</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>{typed} of 20 symbols</source>
        <translation>{typed} von 20 Zeichen</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Choose the folder of the shop</source>
        <translation>Ordner des Shops wählen</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>Please sign in as owner once more. The log is then taken as it is, and a line of it says so.</source>
        <translation>Bitte melden Sie sich noch einmal als Inhaber/in an. Dann gilt das Protokoll, wie es ist, und eine Zeile vermerkt es.</translation>
    </message>
    <message>
        <source>Please sign in as owner once more. The mark is then made anew, and the log says so.</source>
        <translation>Bitte melden Sie sich noch einmal als Inhaber/in an. Dann wird die Marke neu angelegt, und das Protokoll vermerkt es.</translation>
    </message>
    <message>
        <source>Please sign in as owner once more. The older data file is then taken, and the log says so.</source>
        <translation>Bitte melden Sie sich noch einmal als Inhaber/in an. Dann gilt die ältere Datendatei, und das Protokoll vermerkt es.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>6 years after the end of the year</source>
        <translation>6 Jahre ab Jahresende</translation>
    </message>
    <message>
        <source>8 years after the end of the year</source>
        <translation>8 Jahre ab Jahresende</translation>
    </message>
    <message>
        <source>Additional line</source>
        <translation>Adresszusatz</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Advertising by e-mail</source>
        <translation>Werbung per E-Mail</translation>
    </message>
    <message>
        <source>Advertising by telephone</source>
        <translation>Werbung per Telefon</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Buyer’s user name</source>
        <translation>Nutzername des Käufers</translation>
    </message>
    <message>
        <source>Callback requests</source>
        <translation>Rückrufwünsche</translation>
    </message>
    <message>
        <source>Cards for an address book (vCard)</source>
        <translation>Karten für ein Adressbuch (vCard)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Correspondence about orders</source>
        <translation>Schriftverkehr zu Bestellungen</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Customer’s message</source>
        <translation>Nachricht des Kunden</translation>
    </message>
    <message>
        <source>Do not take over</source>
        <translation>Nicht übernehmen</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>GDPR, article {place}</source>
        <translation>DSGVO, Art. {place}</translation>
    </message>
    <message>
        <source>Mark not to call</source>
        <translation>Vermerk „nicht anrufen“</translation>
    </message>
    <message>
        <source>Marks on a customer</source>
        <translation>Vermerke zu einem Kunden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No part of the program works with it.</source>
        <translation>Kein Teil des Programms arbeitet damit.</translation>
    </message>
    <message>
        <source>Nobody who works here may read it.</source>
        <translation>Niemand, der hier arbeitet, darf es lesen.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Only if the carrier needs it</source>
        <translation>Nur wenn der Versanddienst sie braucht</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Proof of consents</source>
        <translation>Nachweis von Einwilligungen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>What belongs to the invoice</source>
        <translation>Was zur Rechnung gehört</translation>
    </message>
    <message>
        <source>What only the order’s work needs</source>
        <translation>Was nur die Bearbeitung braucht</translation>
    </message>
    <message>
        <source>advertising calls: 5 years after each use; others: to the end of the third year after they ended</source>
        <translation>Werbeanrufe: 5 Jahre nach jeder Nutzung; sonst: bis zum Ende des dritten Jahres nach ihrem Ende</translation>
    </message>
    <message>
        <source>as long as the customer is kept</source>
        <translation>so lange der Kunde gespeichert ist</translation>
    </message>
    <message>
        <source>belongs to the invoice</source>
        <translation>gehört zur Rechnung</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>for questions about the order and calling back</source>
        <translation>für Fragen zur Bestellung und Rückrufe</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>so that a further order finds its customer</source>
        <translation>damit eine weitere Bestellung ihren Kunden findet</translation>
    </message>
    <message>
        <source>so that money can go back</source>
        <translation>damit Geld zurückgehen kann</translation>
    </message>
    <message>
        <source>so that the consent can be proven</source>
        <translation>damit die Einwilligung nachgewiesen werden kann</translation>
    </message>
    <message>
        <source>so that the next one knows what was agreed</source>
        <translation>damit alle wissen, was vereinbart ist</translation>
    </message>
    <message>
        <source>so that the objection is heeded</source>
        <translation>damit der Widerspruch beachtet wird</translation>
    </message>
    <message>
        <source>so that the parcel arrives</source>
        <translation>damit das Paket ankommt</translation>
    </message>
    <message>
        <source>so that the shop is not harmed again</source>
        <translation>damit der Laden nicht wieder geschädigt wird</translation>
    </message>
    <message>
        <source>so that what was asked for is done</source>
        <translation>damit der Wunsch erfüllt wird</translation>
    </message>
    <message>
        <source>switched on by the owner; the program has no use for it</source>
        <translation>von Inhaber/in eingeschaltet; das Programm nutzt es nicht</translation>
    </message>
    <message>
        <source>the shop’s days after the last result</source>
        <translation>die eingestellten Tage nach dem letzten Ergebnis</translation>
    </message>
    <message>
        <source>until the order is delivered and paid, at the latest with the order</source>
        <translation>bis die Bestellung geliefert und bezahlt ist, spätestens mit der Bestellung</translation>
    </message>
    <message>
        <source>until {day}, {rule}</source>
        <translation>bis {day}, {rule}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>widerrufen</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Another shop …</source>
        <translation>Anderer Shop …</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>Andere Datei</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Save as view …</source>
        <translation>Als Ansicht speichern …</translation>
    </message>
    <message>
        <source>Take the filter away: {words}</source>
        <translation>Filter entfernen: {words}</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>DD/MM/YYYY</source>
        <translation>TT/MM/JJJJ</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>The first day lies after the last one.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
        <source>This is no day that exists.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>FirstPassword</name>
    <message>
        <source>Change and open</source>
        <translation>Ändern und öffnen</translation>
    </message>
    <message>
        <source>Choose a password of your own now. Nobody else will know it; the one that you were given opens nothing any more then.</source>
        <translation>Wählen Sie jetzt Ihr eigenes Passwort. Niemand sonst wird es kennen; das mitgeteilte öffnet danach nichts mehr.</translation>
    </message>
    <message>
        <source>The four words are still missing.</source>
        <translation>Die vier Wörter fehlen noch.</translation>
    </message>
    <message>
        <source>The four words that you were given</source>
        <translation>Die vier Wörter, die Sie bekommen haben</translation>
    </message>
    <message>
        <source>Welcome, {person}</source>
        <translation>Willkommen, {person}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>Später erledigen</translation>
    </message>
    <message>
        <source>It is due before the first real data is stored and stays a task until then.</source>
        <translation>Es ist fällig, bevor echte Daten gespeichert werden, und bleibt bis dahin eine Aufgabe.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber/in</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Set up the shop</source>
        <translation>Shop einrichten</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>The shop is being set up</source>
        <translation>Der Shop wird eingerichtet</translation>
    </message>
    <message>
        <source>This computer’s part of the new key is to lie there. Put that right and try again, or choose a stick. Nothing was stored.</source>
        <translation>Dort soll der Teil des neuen Schlüssels liegen, der zu diesem Computer gehört. Beheben Sie das und versuchen Sie es noch einmal, oder nehmen Sie einen Stick. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>You can stop at any time. Nothing is stored before the password is set.</source>
        <translation>Sie können jederzeit abbrechen. Vor dem Passwort wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>import or empty</source>
        <translation>importieren oder leer</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>ForgetMailboxDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget the mailbox</source>
        <translation>Postfach vergessen</translation>
    </message>
    <message>
        <source>Requests that came in stay, and no mail is touched. Mails that were read once do not come in again.</source>
        <translation>Eingegangene Rückrufwünsche bleiben, keine Mail wird angerührt. Einmal gelesene Mails kommen nicht noch einmal herein.</translation>
    </message>
    <message>
        <source>The settings of {user} at {server} are erased, and the password in this account’s key store.</source>
        <translation>Die Einstellungen von {user} bei {server} werden gelöscht, ebenso das Passwort im Schlüsselspeicher dieses Kontos.</translation>
    </message>
</context>
<context>
    <name>ForgottenPassword</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Ein neues Passwort</translation>
    </message>
    <message>
        <source>Another owner gives a new password</source>
        <translation>Eine andere Inhaberin oder ein anderer Inhaber gibt ein neues Passwort</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>Zurück zur Anmeldung</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>For owners. Needed is the emergency sheet No. {number} of {day}.</source>
        <translation>Für Inhaberinnen und Inhaber. Nötig ist das Notfallblatt Nr. {number} vom {day}.</translation>
    </message>
    <message>
        <source>It still works, but somebody has seen it? Sign in and choose “{seen}” in “{settings}” under “{account}”.</source>
        <translation>Es gilt noch, aber jemand hat es gesehen? Melden Sie sich an und wählen Sie „{seen}“ unter „{settings}“, „{account}“.</translation>
    </message>
    <message>
        <source>New emergency sheet</source>
        <translation>Neues Notfallblatt</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password for</source>
        <translation>Neues Passwort für</translation>
    </message>
    <message>
        <source>Nobody can look up a password, but there are ways to a new one. No data is lost.</source>
        <translation>Ein Passwort kann niemand nachsehen, aber es gibt Wege zu einem neuen. Es gehen keine Daten verloren.</translation>
    </message>
    <message>
        <source>Only this password changes. Orders, customers, people and all other passwords stay as they are.</source>
        <translation>Nur dieses Passwort ändert sich. Bestellungen, Kunden, Personen und alle anderen Passwörter bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>Shop öffnen</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Six groups of six from the emergency sheet. Case, spaces and dashes do not matter.</source>
        <translation>Sechs Gruppen zu sechs Zeichen vom Notfallblatt. Groß- und Kleinschreibung, Leerzeichen und Striche sind egal.</translation>
    </message>
    <message>
        <source>The password is not ready yet.</source>
        <translation>Das Passwort ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>The recovery key sets a new password</source>
        <translation>Der Wiederherstellungsschlüssel setzt ein neues Passwort</translation>
    </message>
    <message>
        <source>The valid sheet is No. {number} of {day}.</source>
        <translation>Gültig ist das Blatt Nr. {number} vom {day}.</translation>
    </message>
    <message>
        <source>Type the recovery key</source>
        <translation>Wiederherstellungsschlüssel eingeben</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>{owners} signs in, opens “{users}” and chooses “{reset}” for {person}. {person} gets four words and signs in with them.</source>
        <translation>{owners} meldet sich an, öffnet „{users}“ und wählt bei {person} „{reset}“. {person} bekommt vier Wörter und meldet sich damit an.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>1 piece</source>
        <translation>1 Stück</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>dd.MM.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>gestern, {time}</translation>
    </message>
    <message>
        <source>{number} pieces</source>
        <translation>{number} Stück</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Looking …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{chosen} of {total} selected</source>
        <translation>{chosen} von {total} ausgewählt</translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>You can stop at any time. Nothing is changed before the last step, and nothing is lost.</source>
        <translation>Sie können jederzeit abbrechen. Vor dem letzten Schritt wird nichts geändert, und es geht nichts verloren.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation>Ablageort wählen</translation>
    </message>
    <message>
        <source>Each customer whose contact data goes along is noted as a look at it.</source>
        <translation>Jeder Kunde, dessen Kontaktdaten mitgehen, wird als Einsicht festgehalten.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Payment data never goes along.</source>
        <translation>Zahlungsdaten gehen nie mit.</translation>
    </message>
    <message>
        <source>Phone numbers and e-mail addresses go along only for who may see them.</source>
        <translation>Telefonnummern und E-Mail-Adressen gehen nur mit, wenn man sie sehen darf.</translation>
    </message>
    <message>
        <source>Please choose name, company or number, so that the lines say who they are about.</source>
        <translation>Bitte Name, Firma oder Kundennummer wählen, damit die Zeilen sagen, um wen es geht.</translation>
    </message>
    <message>
        <source>The file lies readable on this computer: take as little along as its purpose needs. It is noted in the log, stands on the list of plain files, and you are reminded to delete it.</source>
        <translation>Die Datei liegt lesbar auf diesem Computer: Nehmen Sie nur mit, was der Zweck braucht. Sie wird im Protokoll festgehalten, steht in der Liste der unverschlüsselten Dateien, und Sie werden ans Löschen erinnert.</translation>
    </message>
    <message>
        <source>To be deleted</source>
        <translation>Zu löschen</translation>
    </message>
    <message numerus="yes">
        <source>Write %n customer(s) to a file</source>
        <translation>
            <numerusform>%n Kunden in eine Datei schreiben</numerusform>
            <numerusform>%n Kunden in eine Datei schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandedWords</name>
    <message>
        <source>Copied. The clipboard is emptied after 30 seconds.</source>
        <translation>Kopiert. Die Zwischenablage wird nach 30 Sekunden geleert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Erstes Passwort</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere Wörter</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message numerus="yes">
        <source>%n customer(s) written to {name}; to be deleted by {day}.</source>
        <translation>
            <numerusform>%n Kunde in {name} geschrieben; zu löschen bis {day}.</numerusform>
            <numerusform>%n Kunden in {name} geschrieben; zu löschen bis {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Write customers to a file</source>
        <translation>Kunden in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Past imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>Somebody has worked on its orders since.</source>
        <translation>An seinen Bestellungen wurde seitdem gearbeitet.</translation>
    </message>
    <message>
        <source>This import has already been undone.</source>
        <translation>Dieser Import wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import rückgängig machen</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>{day} from</source>
        <translation>{day} von</translation>
    </message>
    <message>
        <source>{day} to</source>
        <translation>{day} bis</translation>
    </message>
    <message>
        <source>{day}: the end is before the beginning.</source>
        <translation>{day}: Das Ende liegt vor dem Beginn.</translation>
    </message>
</context>
<context>
    <name>IdlePicker</name>
    <message>
        <source>Cover the screen after</source>
        <translation>Bildschirm verdecken nach</translation>
    </message>
    <message>
        <source>as usual ({minutes} min)</source>
        <translation>wie üblich ({minutes} Min.)</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>can be undone</source>
        <translation>umkehrbar</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Afterwards everything is as it was before the import.</source>
        <translation>Danach ist alles wie vor dem Import.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All orders come in together. If you cancel, everything stays as it was.</source>
        <translation>Alle Bestellungen kommen zusammen herein. Wenn Sie abbrechen, bleibt alles, wie es war.</translation>
    </message>
    <message>
        <source>Another import is still running. Wait for it, or cancel it first.</source>
        <translation>Ein anderer Import läuft noch. Warten Sie auf ihn oder brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Exports of shop systems (*.csv *.json *.txt *.tsv)</source>
        <translation>Exporte von Shopsystemen (*.csv *.json *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Importing orders</source>
        <translation>Bestellungen werden übernommen</translation>
    </message>
    <message>
        <source>List saved as {name}.</source>
        <translation>Liste gesichert als {name}.</translation>
    </message>
    <message>
        <source>Nothing is changed in the shop while the file is read.</source>
        <translation>Während die Datei gelesen wird, ändert sich im Shop nichts.</translation>
    </message>
    <message>
        <source>One file at a time, please. Begin with the oldest.</source>
        <translation>Bitte eine Datei nach der anderen. Beginnen Sie mit der ältesten.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The import has been undone. Everything is as it was before.</source>
        <translation>Der Import wurde rückgängig gemacht. Alles ist wie vorher.</translation>
    </message>
    <message>
        <source>The list could not be saved there. Please choose another folder.</source>
        <translation>Die Liste konnte dort nicht gesichert werden. Bitte wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Der Import wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>{name} could not be deleted. It is open in another program or write-protected.</source>
        <translation>{name} konnte nicht gelöscht werden. Die Datei ist in einem anderen Programm offen oder schreibgeschützt.</translation>
    </message>
    <message>
        <source>{name} has been deleted.</source>
        <translation>{name} wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>Import {new}</source>
        <translation>{new} übernehmen</translation>
    </message>
    <message>
        <source>Import {new}, update {changed}</source>
        <translation>{new} übernehmen, {changed} aktualisieren</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message>
        <source>Orders read: {number}</source>
        <translation>Gelesene Bestellungen: {number}</translation>
    </message>
    <message>
        <source>Update {changed}</source>
        <translation>{changed} aktualisieren</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>recognised as {system}</source>
        <translation>als {system} erkannt</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>{changed} updated</source>
        <translation>{changed} aktualisiert</translation>
    </message>
    <message>
        <source>{new} imported</source>
        <translation>{new} übernommen</translation>
    </message>
    <message>
        <source>{new} imported, {changed} updated</source>
        <translation>{new} übernommen, {changed} aktualisiert</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} Zeilen</translation>
    </message>
</context>
<context>
    <name>IncomingPart</name>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Bank statement …</source>
        <translation>Kontoauszug …</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Every order is paid.</source>
        <translation>Alle Bestellungen sind bezahlt.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Als bezahlt markieren</translation>
    </message>
    <message>
        <source>Mark orders as paid by their numbers</source>
        <translation>Bestellungen nach Nummern als bezahlt markieren</translation>
    </message>
    <message>
        <source>No unpaid order matches this.</source>
        <translation>Keine unbezahlte Bestellung passt dazu.</translation>
    </message>
    <message>
        <source>Of any age</source>
        <translation>Jedes Alter</translation>
    </message>
    <message>
        <source>Older than {days} days</source>
        <translation>Älter als {days} Tage</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order numbers …</source>
        <translation>Bestellnummern …</translation>
    </message>
    <message>
        <source>Order, name, amount …</source>
        <translation>Bestellung, Name, Betrag …</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Read a bank statement</source>
        <translation>Kontoauszug einlesen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The orders could not be loaded. Your data is unchanged.</source>
        <translation>Die Bestellungen konnten nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Unpaid orders</source>
        <translation>Unbezahlte Bestellungen</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>paid in part</source>
        <translation>teilweise bezahlt</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>versandt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{chosen} of {total} selected</source>
        <translation>{chosen} von {total} ausgewählt</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>First and last name</source>
        <translation>Vor- und Nachname</translation>
    </message>
    <message>
        <source>Give these four words to the person yourself, not by e-mail. They must be changed at the first sign-in.</source>
        <translation>Geben Sie die vier Wörter selbst weiter, nicht per E-Mail. Bei der ersten Anmeldung müssen sie geändert werden.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Invite a person</source>
        <translation>Person einladen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Arbeit läuft</translation>
    </message>
    <message>
        <source>{title} · {done} of {total}</source>
        <translation>{title} · {done} von {total}</translation>
    </message>
</context>
<context>
    <name>KeyGroups</name>
    <message>
        <source>Compare group {groups} with the sheet.</source>
        <translation>Bitte Gruppe {groups} mit dem Blatt vergleichen.</translation>
    </message>
    <message>
        <source>{right} of 6 groups fit.</source>
        <translation>{right} von 6 Gruppen passen.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>A new password</source>
        <translation>Ein neues Passwort</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Came since: to be invited again</source>
        <translation>Seither dazugekommen: neu einzuladen</translation>
    </message>
    <message>
        <source>Changed the password since: gets a first one from an owner</source>
        <translation>Passwort seither geändert: bekommt ein erstes von einer Inhaberin oder einem Inhaber</translation>
    </message>
    <message>
        <source>Compare with today</source>
        <translation>Mit heute vergleichen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Each backup holds a copy. With the recovery key it takes the place of the damaged one; orders stay as they are today.</source>
        <translation>Jede Sicherung enthält eine Abschrift. Mit dem Wiederherstellungsschlüssel tritt sie an die Stelle der beschädigten; Bestellungen bleiben auf dem heutigen Stand.</translation>
    </message>
    <message>
        <source>Left since, and stays out</source>
        <translation>Seither gegangen, bleibt draußen</translation>
    </message>
    <message>
        <source>Made on {when}</source>
        <translation>Vom {when}</translation>
    </message>
    <message>
        <source>New emergency sheet</source>
        <translation>Neues Notfallblatt</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password for</source>
        <translation>Neues Passwort für</translation>
    </message>
    <message>
        <source>Orders, customers and the log stay as they are. The change is noted in the log.</source>
        <translation>Bestellungen, Kunden und das Protokoll bleiben, wie sie sind. Die Änderung steht danach im Protokoll.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Replace the list and open the shop</source>
        <translation>Liste ersetzen und Shop öffnen</translation>
    </message>
    <message>
        <source>Six groups of six from the emergency sheet. Case, spaces and dashes do not matter.</source>
        <translation>Sechs Gruppen zu sechs Zeichen vom Notfallblatt. Groß- und Kleinschreibung, Leerzeichen und Striche sind egal.</translation>
    </message>
    <message>
        <source>Take the newest one: the newer it is, the less is different from today.</source>
        <translation>Nehmen Sie die neueste: Je neuer, desto weniger unterscheidet sich von heute.</translation>
    </message>
    <message>
        <source>The copy in the backup beside what the data file knows today.</source>
        <translation>Die Abschrift in der Sicherung neben dem, was die Datendatei heute weiß.</translation>
    </message>
    <message>
        <source>The list is brought to the state of today as far as can be.</source>
        <translation>Die Liste wird auf den heutigen Stand gebracht, soweit es geht.</translation>
    </message>
    <message>
        <source>The list is the same as today’s.</source>
        <translation>Die Liste ist dieselbe wie heute.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>With it an owner opens the shop. All others keep theirs, but for those named before.</source>
        <translation>Damit öffnet eine Inhaberin oder ein Inhaber den Shop. Alle anderen behalten ihres, außer den eben Genannten.</translation>
    </message>
    <message>
        <source>You can stop at any time. The data file is complete and is not touched; only the list beside it is replaced.</source>
        <translation>Sie können jederzeit abbrechen. Die Datendatei ist vollständig und wird nicht berührt; nur die Liste daneben wird ersetzt.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>KeyRenewal</name>
    <message>
        <source>Giving the data a new key</source>
        <translation>Die Daten bekommen einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>Going over to the new key</source>
        <translation>Der neue Schlüssel wird übernommen</translation>
    </message>
</context>
<context>
    <name>KeyRenewedDialog</name>
    <message numerus="yes">
        <source>%n backup(s) in your place for backups are of before.</source>
        <translation>
            <numerusform>%n Sicherung an Ihrem Sicherungsort ist von vorher.</numerusform>
            <numerusform>%n Sicherungen an Ihrem Sicherungsort sind von vorher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups and copies of before open with what opened them then. Delete those that you do not need.</source>
        <translation>Sicherungen und Kopien von vorher öffnet, was sie damals geöffnet hat. Löschen Sie, was Sie nicht brauchen.</translation>
    </message>
    <message>
        <source>Choose a place for backups</source>
        <translation>Sicherungsort wählen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Make a backup with the new key now: the program can check and try out only such backups by itself.</source>
        <translation>Machen Sie jetzt eine Sicherung mit dem neuen Schlüssel: Nur solche kann das Programm selbst prüfen und probeweise wiederherstellen.</translation>
    </message>
    <message>
        <source>The data has a new key</source>
        <translation>Die Daten haben einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>The former key opens nothing of this shop’s data any more.</source>
        <translation>Der bisherige Schlüssel öffnet die Daten dieses Shops nicht mehr.</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation>Was offen bleibt</translation>
    </message>
</context>
<context>
    <name>KeyStick</name>
    <message>
        <source>Choose where the key is to lie, best on a USB stick</source>
        <translation>Ort für den Schlüssel wählen, am besten auf einem USB-Stick</translation>
    </message>
    <message>
        <source>Keep the key on a stick …</source>
        <translation>Schlüssel auf Stick legen …</translation>
    </message>
    <message>
        <source>Plug the stick in whenever you open the shop, and keep it apart from the computer otherwise. It opens nothing without a password. If it is lost, the recovery key opens the shop.</source>
        <translation>Stecken Sie den Stick ein, wenn Sie den Shop öffnen, und bewahren Sie ihn sonst getrennt vom Computer auf. Ohne Passwort öffnet er nichts. Geht er verloren, öffnet der Wiederherstellungsschlüssel den Shop.</translation>
    </message>
    <message>
        <source>The key will lie in “{file}”.</source>
        <translation>Der Schlüssel wird in „{file}“ liegen.</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>It is due before the first real data is stored. Without it, a forgotten password locks the data for good.</source>
        <translation>Er ist fällig, bevor echte Daten gespeichert werden. Ohne ihn sind die Daten verloren, wenn das Passwort vergessen wird.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>No. {number} of {day} is valid. A new one takes its place at once; the old one then opens earlier backups.</source>
        <translation>Gültig ist Nr. {number} vom {day}. Ein neues tritt sofort an seine Stelle; das alte öffnet dann nur noch frühere Sicherungen.</translation>
    </message>
    <message>
        <source>Print a new emergency sheet</source>
        <translation>Neues Notfallblatt drucken</translation>
    </message>
    <message>
        <source>Print the emergency sheet</source>
        <translation>Notfallblatt drucken</translation>
    </message>
    <message>
        <source>Show a one-time code</source>
        <translation>Einmalcode zeigen</translation>
    </message>
    <message>
        <source>Somebody works here under another computer account? The code makes it known.</source>
        <translation>Jemand arbeitet hier unter einem anderen Computerkonto? Der Code macht es bekannt.</translation>
    </message>
    <message>
        <source>The emergency sheet is printed and checked.</source>
        <translation>Das Notfallblatt ist gedruckt und geprüft.</translation>
    </message>
    <message>
        <source>The recovery key is confirmed.</source>
        <translation>Der Wiederherstellungsschlüssel ist bestätigt.</translation>
    </message>
    <message>
        <source>The recovery key is not confirmed yet.</source>
        <translation>Der Wiederherstellungsschlüssel ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Valid for 15 minutes and for one account.</source>
        <translation>Gilt 15 Minuten und für ein Konto.</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>A made-up shop opens. When you close the window, all of it is gone.</source>
        <translation>Es öffnet sich ein erfundener Shop. Schließen Sie das Fenster, ist alles wieder weg.</translation>
    </message>
    <message>
        <source>Do you have a backup of your shop?</source>
        <translation>Haben Sie eine Sicherung Ihres Shops?</translation>
    </message>
    <message>
        <source>Just curious?</source>
        <translation>Erst einmal umsehen?</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Orders, customers and call-backs of your shop, encrypted on this computer. Choose the language first.</source>
        <translation>Bestellungen, Kunden und Rückrufe Ihres Shops, verschlüsselt auf diesem Computer. Wählen Sie zuerst die Sprache.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Welcome to Backoffice</source>
        <translation>Willkommen bei Backoffice</translation>
    </message>
    <message>
        <source>With the owner’s password or the recovery key of the emergency sheet.</source>
        <translation>Mit dem Passwort der Inhaberin oder des Inhabers oder dem Wiederherstellungsschlüssel vom Notfallblatt.</translation>
    </message>
</context>
<context>
    <name>LateDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>If this computer breaks today, everything since then is lost.</source>
        <translation>Geht dieser Computer heute kaputt, ist alles verloren, was seitdem dazukam.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>No backup for three days</source>
        <translation>Seit drei Tagen keine Sicherung</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Please tell an owner of the shop.</source>
        <translation>Bitte sagen Sie es einer Inhaberin oder einem Inhaber des Shops.</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Backups and copies from before today: with the former password, on this computer. Delete those that you no longer need.</source>
        <translation>Sicherungen und Kopien von vor heute: mit dem bisherigen Passwort, an diesem Computer. Löschen Sie, was Sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End access</source>
        <translation>Zugang beenden</translation>
    </message>
    <message>
        <source>Give the data a new key at once (recommended)</source>
        <translation>Den Daten gleich einen neuen Schlüssel geben (empfohlen)</translation>
    </message>
    <message>
        <source>The access ends at once. What {person} did stays in the history and in the log, under this name.</source>
        <translation>Der Zugang endet sofort. Was {person} getan hat, bleibt unter diesem Namen in Verlauf und Protokoll.</translation>
    </message>
    <message>
        <source>The keys that owners and accounting hold are replaced as well.</source>
        <translation>Auch die Schlüssel, die zu dieser Rolle gehören, werden ersetzt.</translation>
    </message>
    <message>
        <source>The recovery key that an owner may have seen: print a new emergency sheet in the settings.</source>
        <translation>Den Wiederherstellungsschlüssel, den Inhaber gesehen haben können: Drucken Sie in den Einstellungen ein neues Notfallblatt.</translation>
    </message>
    <message>
        <source>Then a copy of the data made from now on opens with no key that {person} ever had. This is done while you go on working.</source>
        <translation>Dann öffnet eine Kopie der Daten, die ab jetzt entsteht, mit keinem Schlüssel, den {person} je hatte. Das geschieht, während Sie weiterarbeiten.</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation>Was offen bleibt</translation>
    </message>
    <message>
        <source>{person} leaves the shop</source>
        <translation>{person} verlässt den Shop</translation>
    </message>
</context>
<context>
    <name>LeftAloneDialog</name>
    <message numerus="yes">
        <source>%n orders were left alone</source>
        <translation>
            <numerusform>%n Bestellung wurde ausgelassen</numerusform>
            <numerusform>%n Bestellungen wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing was changed in these orders.</source>
        <translation>An diesen Bestellungen wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Orders that were left alone</source>
        <translation>Ausgelassene Bestellungen</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Goods {amount}, VAT on top {tax}</source>
        <translation>Waren {amount}, zzgl. USt. {tax}</translation>
    </message>
    <message>
        <source>Goods {amount}, of which VAT {tax}</source>
        <translation>Waren {amount}, darin USt. {tax}</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>Artikel {number}</translation>
    </message>
    <message>
        <source>Pieces {number}</source>
        <translation>Stück {number}</translation>
    </message>
    <message>
        <source>Price {number}</source>
        <translation>Preis {number}</translation>
    </message>
    <message>
        <source>Remove article {number}</source>
        <translation>Artikel {number} entfernen</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>SKU {number}</source>
        <translation>Artikelnummer {number}</translation>
    </message>
    <message>
        <source>VAT {number}</source>
        <translation>USt. {number}</translation>
    </message>
</context>
<context>
    <name>LinesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change the lines of {number}</source>
        <translation>Positionen von {number} ändern</translation>
    </message>
    <message>
        <source>Save lines</source>
        <translation>Positionen speichern</translation>
    </message>
    <message>
        <source>The total becomes the sum of the lines again.</source>
        <translation>Die Summe wird wieder die der Positionen.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>Zugang beendet</translation>
    </message>
    <message>
        <source>Access for data protection closed</source>
        <translation>Einsicht für den Datenschutz beendet</translation>
    </message>
    <message>
        <source>Access for data protection given</source>
        <translation>Einsicht für den Datenschutz gegeben</translation>
    </message>
    <message>
        <source>Access for data protection refused</source>
        <translation>Einsicht für den Datenschutz abgelehnt</translation>
    </message>
    <message>
        <source>Access to an order asked for, for data protection</source>
        <translation>Einsicht in eine Bestellung für den Datenschutz angefragt</translation>
    </message>
    <message>
        <source>Account number erased</source>
        <translation>Kontonummer gelöscht</translation>
    </message>
    <message>
        <source>Account numbers sealed to a new key</source>
        <translation>Kontonummern für einen neuen Schlüssel versiegelt</translation>
    </message>
    <message>
        <source>Address of a customer changed by hand</source>
        <translation>Adresse eines Kunden von Hand geändert</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Backup checked down to its last page</source>
        <translation>Sicherung bis zur letzten Seite geprüft</translation>
    </message>
    <message>
        <source>Backup put back</source>
        <translation>Sicherung zurückgespielt</translation>
    </message>
    <message>
        <source>Backup restored on trial and compared</source>
        <translation>Sicherung zur Probe wiederhergestellt und verglichen</translation>
    </message>
    <message>
        <source>Backup written</source>
        <translation>Sicherung geschrieben</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Bank details</source>
        <translation>Bankverbindung</translation>
    </message>
    <message>
        <source>Bank details changed</source>
        <translation>Bankverbindung geändert</translation>
    </message>
    <message>
        <source>Bank details entered</source>
        <translation>Bankverbindung erfasst</translation>
    </message>
    <message>
        <source>Bank details of a message given to an order</source>
        <translation>Bankverbindung einer Nachricht einer Bestellung zugeordnet</translation>
    </message>
    <message>
        <source>Bank details taken from a text</source>
        <translation>Bankverbindung aus einem Text übernommen</translation>
    </message>
    <message>
        <source>Bank statement deleted</source>
        <translation>Kontoauszug gelöscht</translation>
    </message>
    <message>
        <source>Bank statement read</source>
        <translation>Kontoauszug eingelesen</translation>
    </message>
    <message>
        <source>Bank statements</source>
        <translation>Kontoauszüge</translation>
    </message>
    <message>
        <source>Barcode of an article forgotten</source>
        <translation>Barcode eines Artikels vergessen</translation>
    </message>
    <message>
        <source>Barcode of an article learnt</source>
        <translation>Barcode eines Artikels gelernt</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Callback claimed</source>
        <translation>Rückruf übernommen</translation>
    </message>
    <message>
        <source>Callback given back to the queue</source>
        <translation>Rückruf zurück in die Warteschlange gegeben</translation>
    </message>
    <message>
        <source>Callback kept with its order</source>
        <translation>Rückruf bei seiner Bestellung behalten</translation>
    </message>
    <message>
        <source>Callback kept with its order no more</source>
        <translation>Rückruf nicht mehr bei seiner Bestellung behalten</translation>
    </message>
    <message>
        <source>Callback linked to customer and order</source>
        <translation>Rückruf mit Kundin und Bestellung verknüpft</translation>
    </message>
    <message>
        <source>Callback put right</source>
        <translation>Rückruf korrigiert</translation>
    </message>
    <message>
        <source>Callback reopened</source>
        <translation>Rückruf wieder geöffnet</translation>
    </message>
    <message>
        <source>Callback request taken in</source>
        <translation>Rückrufbitte aufgenommen</translation>
    </message>
    <message>
        <source>Callback taken over from a colleague</source>
        <translation>Rückruf von anderen übernommen</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Callbacks deleted, as the period says</source>
        <translation>Rückrufe gelöscht, wie die Frist es sagt</translation>
    </message>
    <message>
        <source>Case access</source>
        <translation>Einsicht für den Datenschutz</translation>
    </message>
    <message>
        <source>Changed bank details confirmed</source>
        <translation>Geänderte Bankverbindung bestätigt</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Computer accounts</source>
        <translation>Computerkonten</translation>
    </message>
    <message>
        <source>Consent of a customer recorded</source>
        <translation>Einwilligung eines Kunden erfasst</translation>
    </message>
    <message>
        <source>Consent of a customer used</source>
        <translation>Einwilligung eines Kunden genutzt</translation>
    </message>
    <message>
        <source>Consent of a customer withdrawn</source>
        <translation>Einwilligung eines Kunden widerrufen</translation>
    </message>
    <message>
        <source>Consents deleted whose proof is needed no more</source>
        <translation>Einwilligungen gelöscht, deren Nachweis nicht mehr nötig ist</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>Kontaktdaten</translation>
    </message>
    <message>
        <source>Contact data of a customer changed</source>
        <translation>Kontaktdaten eines Kunden geändert</translation>
    </message>
    <message>
        <source>Contact data of a customer seen</source>
        <translation>Kontaktdaten eines Kunden angesehen</translation>
    </message>
    <message>
        <source>Contact data of all customers taken along in an encrypted file</source>
        <translation>Kontaktdaten aller Kunden in einer verschlüsselten Datei mitgenommen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customer blocked</source>
        <translation>Kunde gesperrt</translation>
    </message>
    <message>
        <source>Customer blocked no more</source>
        <translation>Sperre eines Kunden aufgehoben</translation>
    </message>
    <message>
        <source>Customer marked not to be called</source>
        <translation>Kunde als „nicht anrufen“ vermerkt</translation>
    </message>
    <message>
        <source>Customer put aside</source>
        <translation>Kunde stillgelegt</translation>
    </message>
    <message>
        <source>Customer taken up again</source>
        <translation>Kunde wieder aktiv</translation>
    </message>
    <message>
        <source>Customer written down</source>
        <translation>Kunde angelegt</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customers parted again</source>
        <translation>Zusammenführung aufgehoben</translation>
    </message>
    <message>
        <source>Customers searched for duplicates</source>
        <translation>Kunden nach Dubletten durchsucht</translation>
    </message>
    <message>
        <source>Customers written to a file</source>
        <translation>Kunden in eine Datei geschrieben</translation>
    </message>
    <message>
        <source>Damaged log taken as it is by an owner</source>
        <translation>Beschädigtes Protokoll so übernommen, wie es ist</translation>
    </message>
    <message>
        <source>Data checked down to the last page</source>
        <translation>Daten bis zur letzten Seite geprüft</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>Datendatei</translation>
    </message>
    <message>
        <source>Data from before a restore removed</source>
        <translation>Daten von vor einer Wiederherstellung entfernt</translation>
    </message>
    <message>
        <source>Data that was changed outside of the program taken as it is by an owner</source>
        <translation>Außerhalb des Programms geänderte Daten von der Inhaberseite übernommen</translation>
    </message>
    <message>
        <source>Earlier list of people and keys taken, since the newest was damaged</source>
        <translation>Frühere Liste der Personen und Schlüssel genommen, weil die neueste beschädigt war</translation>
    </message>
    <message>
        <source>Emergency sheet saved as a file</source>
        <translation>Notfallblatt als Datei gespeichert</translation>
    </message>
    <message>
        <source>Everything written to an encrypted file to take along</source>
        <translation>Alles in eine verschlüsselte Datei zum Mitnehmen geschrieben</translation>
    </message>
    <message>
        <source>File for the bank</source>
        <translation>Bankdatei</translation>
    </message>
    <message>
        <source>File for the bank begun</source>
        <translation>Bankdatei begonnen</translation>
    </message>
    <message>
        <source>File for the bank deleted</source>
        <translation>Bankdatei gelöscht</translation>
    </message>
    <message>
        <source>File for the bank lost before it got there; its refunds wait again</source>
        <translation>Bankdatei vor dem Hochladen verloren; ihre Erstattungen warten wieder</translation>
    </message>
    <message>
        <source>File for the bank written</source>
        <translation>Bankdatei geschrieben</translation>
    </message>
    <message>
        <source>File with customers deleted</source>
        <translation>Datei mit Kunden gelöscht</translation>
    </message>
    <message>
        <source>File with messages deleted</source>
        <translation>Datei mit Nachrichten gelöscht</translation>
    </message>
    <message>
        <source>File with messages read</source>
        <translation>Datei mit Nachrichten gelesen</translation>
    </message>
    <message>
        <source>From here on the lines of the log are sealed</source>
        <translation>Ab hier sind die Zeilen des Protokolls versiegelt</translation>
    </message>
    <message>
        <source>Idle time of a role changed</source>
        <translation>Ruhezeit einer Rolle geändert</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import zurückgenommen</translation>
    </message>
    <message>
        <source>Imported file deleted</source>
        <translation>Importdatei gelöscht</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Key of account numbers renewed</source>
        <translation>Schlüssel der Kontonummern erneuert</translation>
    </message>
    <message>
        <source>Key of the data renewed</source>
        <translation>Schlüssel der Daten erneuert</translation>
    </message>
    <message>
        <source>Key of the log renewed</source>
        <translation>Schlüssel des Protokolls erneuert</translation>
    </message>
    <message>
        <source>Key of this computer renewed</source>
        <translation>Schlüssel dieses Computers erneuert</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Lines about contact data of a month deleted, as the period says</source>
        <translation>Zeilen über Kontaktdaten eines Monats nach Ablauf der Frist gelöscht</translation>
    </message>
    <message>
        <source>List of people and keys taken from a backup</source>
        <translation>Liste der Personen und Schlüssel aus einer Sicherung genommen</translation>
    </message>
    <message>
        <source>Log written to a file</source>
        <translation>Protokoll als Datei gespeichert</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Mailbox set up</source>
        <translation>Postfach eingerichtet</translation>
    </message>
    <message>
        <source>Mailbox taken away</source>
        <translation>Postfach entfernt</translation>
    </message>
    <message>
        <source>Mark taken off a customer that said not to call</source>
        <translation>Vermerk „nicht anrufen“ bei einem Kunden entfernt</translation>
    </message>
    <message>
        <source>Mark taken off that said not to call</source>
        <translation>Vermerk „nicht anrufen“ aufgehoben</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Name of a customer changed</source>
        <translation>Name eines Kunden geändert</translation>
    </message>
    <message>
        <source>New first password given</source>
        <translation>Neues erstes Passwort vergeben</translation>
    </message>
    <message>
        <source>New key of the data begun</source>
        <translation>Neuer Schlüssel der Daten begonnen</translation>
    </message>
    <message>
        <source>New key of the data given up</source>
        <translation>Neuer Schlüssel der Daten abgebrochen</translation>
    </message>
    <message>
        <source>Newer list of people and keys taken, since an older one had been put back</source>
        <translation>Neuere Liste der Personen und Schlüssel genommen, weil eine ältere zurückgelegt worden war</translation>
    </message>
    <message>
        <source>No new key after a seen password: a colleague with the same rights saw it</source>
        <translation>Kein neuer Schlüssel nach gesehenem Passwort: Jemand aus dem Team mit denselben Rechten hat es gesehen</translation>
    </message>
    <message>
        <source>No new key after a seen password: it was not seen after all</source>
        <translation>Kein neuer Schlüssel nach gesehenem Passwort: Es wurde doch nicht gesehen</translation>
    </message>
    <message>
        <source>No new key after a seen password: nobody got at files or backups</source>
        <translation>Kein neuer Schlüssel nach gesehenem Passwort: Niemand kam an Dateien oder Sicherungen</translation>
    </message>
    <message>
        <source>Note on a customer written</source>
        <translation>Notiz zu einem Kunden geschrieben</translation>
    </message>
    <message>
        <source>Note seen</source>
        <translation>Notiz gesehen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Older data confirmed by an owner</source>
        <translation>Älteren Datenstand bestätigt</translation>
    </message>
    <message>
        <source>One-time code for another computer account shown</source>
        <translation>Einmalcode für ein anderes Computerkonto gezeigt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order looked at, for data protection</source>
        <translation>Bestellung für den Datenschutz angesehen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Orders imported</source>
        <translation>Bestellungen importiert</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>Eigenes Passwort geändert</translation>
    </message>
    <message>
        <source>Own password changed because somebody has seen it</source>
        <translation>Eigenes Passwort geändert, weil jemand es gesehen hat</translation>
    </message>
    <message>
        <source>Own view kept</source>
        <translation>Eigene Ansicht gesichert</translation>
    </message>
    <message>
        <source>Paper saved as a file</source>
        <translation>Beleg als Datei gesichert</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papiere</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>Payment method changed</source>
        <translation>Zahlungsart geändert</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Auszahlungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Period for personal data confirmed</source>
        <translation>Frist für personenbezogene Daten bestätigt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person invited</source>
        <translation>Person eingeladen</translation>
    </message>
    <message>
        <source>Person renamed</source>
        <translation>Person umbenannt</translation>
    </message>
    <message>
        <source>Place for backups chosen</source>
        <translation>Ort der Sicherungen gewählt</translation>
    </message>
    <message>
        <source>Reading the mailbox switched off</source>
        <translation>Abruf des Postfachs ausgeschaltet</translation>
    </message>
    <message>
        <source>Reading the mailbox switched on</source>
        <translation>Abruf des Postfachs eingeschaltet</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Recovery key confirmed</source>
        <translation>Wiederherstellungsschlüssel geprüft</translation>
    </message>
    <message>
        <source>Recovery key renewed</source>
        <translation>Wiederherstellungsschlüssel erneuert</translation>
    </message>
    <message>
        <source>Recovery key shown</source>
        <translation>Wiederherstellungsschlüssel gezeigt</translation>
    </message>
    <message>
        <source>Report saved as a file</source>
        <translation>Bericht als Datei gesichert</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Result of a callback written down</source>
        <translation>Ergebnis eines Rückrufs eingetragen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Role given</source>
        <translation>Rolle vergeben</translation>
    </message>
    <message>
        <source>Role removed</source>
        <translation>Rolle entfernt</translation>
    </message>
    <message>
        <source>Role saved</source>
        <translation>Rolle gesichert</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Shop data changed</source>
        <translation>Shopdaten geändert</translation>
    </message>
    <message>
        <source>Shop founded</source>
        <translation>Shop angelegt</translation>
    </message>
    <message>
        <source>Somebody with the recovery key</source>
        <translation>Jemand mit dem Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Step on a callback taken back</source>
        <translation>Schritt an einem Rückruf zurückgenommen</translation>
    </message>
    <message>
        <source>Step on a customer taken back</source>
        <translation>Schritt an einem Kunden zurückgenommen</translation>
    </message>
    <message>
        <source>The computer’s clock was set back</source>
        <translation>Die Uhr des Computers wurde zurückgestellt</translation>
    </message>
    <message>
        <source>The log itself</source>
        <translation>Das Protokoll selbst</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>Two customers are no duplicates</source>
        <translation>Zwei Kunden sind keine Dublette</translation>
    </message>
    <message>
        <source>Two customers made one</source>
        <translation>Zwei Kunden zusammengeführt</translation>
    </message>
    <message>
        <source>Two customers may be one after all</source>
        <translation>Zwei Kunden könnten doch einer sein</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What had been erased since the backup erased again</source>
        <translation>Seit der Sicherung Gelöschtes erneut gelöscht</translation>
    </message>
    <message>
        <source>What is taken over from a channel changed</source>
        <translation>Geändert, was aus einem Kanal übernommen wird</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} Bestellungen</translation>
    </message>
</context>
<context>
    <name>LogFinder</name>
    <message>
        <source>Customer of order {number}</source>
        <translation>Kunde der Bestellung {number}</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>All about this entry</source>
        <translation>Alles zu diesem Eintrag</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Audit report</source>
        <translation>Prüfbericht</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Einsicht</translation>
    </message>
    <message>
        <source>Checked and unchanged up to line {line}, {when}, by {person}.</source>
        <translation>Geprüft und unverändert bis Zeile {line}, {when}, von {person}.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>Kontaktdaten</translation>
    </message>
    <message>
        <source>Deeds</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Kept for {days} days from now on.</source>
        <translation>Wird ab jetzt {days} Tage aufbewahrt.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message>
        <source>No lines fit.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Als Tabelle speichern</translation>
    </message>
    <message>
        <source>Save the log as a table</source>
        <translation>Protokoll als Tabelle speichern</translation>
    </message>
    <message>
        <source>Saving the log</source>
        <translation>Protokoll wird gespeichert</translation>
    </message>
    <message>
        <source>Show all again, not only: {words}</source>
        <translation>Wieder alles zeigen, nicht nur: {words}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Take the log as it is</source>
        <translation>Protokoll so übernehmen</translation>
    </message>
    <message>
        <source>The last {days} days</source>
        <translation>Letzte {days} Tage</translation>
    </message>
    <message>
        <source>The log could not be read. Nothing was changed.</source>
        <translation>Das Protokoll konnte nicht gelesen werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The log goes on from here. A line tells of it.</source>
        <translation>Das Protokoll geht ab hier weiter. Eine Zeile vermerkt es.</translation>
    </message>
    <message>
        <source>The log has not been checked with its key yet.</source>
        <translation>Das Protokoll wurde mit seinem Schlüssel noch nicht geprüft.</translation>
    </message>
    <message>
        <source>The table is saved, signed with the shop’s key.</source>
        <translation>Die Tabelle ist gespeichert, mit dem Schlüssel des Shops unterschrieben.</translation>
    </message>
    <message>
        <source>The table is saved. Only an owner’s is signed.</source>
        <translation>Die Tabelle ist gespeichert. Unterschrieben wird nur, was Inhaber speichern.</translation>
    </message>
    <message>
        <source>There is no order with the number {number}.</source>
        <translation>Es gibt keine Bestellung mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Up to line {line} an owner took it as it was, though it was damaged.</source>
        <translation>Bis Zeile {line} wurde es übernommen, obwohl es beschädigt war.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>LogProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Please tell an owner of the shop now.</source>
        <translation>Bitte sagen Sie jetzt einer Inhaberin oder einem Inhaber Bescheid.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>LostKey</name>
    <message>
        <source>A one-time code from another account</source>
        <translation>Ein Einmalcode aus einem anderen Computerkonto</translation>
    </message>
    <message>
        <source>All people and passwords are as they were.</source>
        <translation>Alle Personen und Passwörter sind wie zuvor.</translation>
    </message>
    <message>
        <source>All people and passwords, orders and customers.</source>
        <translation>Alle Personen und Passwörter, Bestellungen und Kunden.</translation>
    </message>
    <message>
        <source>An owner signs in under the account of this computer that still opens the shop and chooses “{settings}”, “{offer}”. The code is valid for 15 minutes.</source>
        <translation>Eine Inhaberin oder ein Inhaber meldet sich in dem Computerkonto dieses Computers an, das den Shop noch öffnet, und wählt „{settings}“, „{offer}“. Der Code gilt 15 Minuten.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändert sich</translation>
    </message>
    <message>
        <source>Go to sign-in</source>
        <translation>Zur Anmeldung</translation>
    </message>
    <message>
        <source>Make this account known</source>
        <translation>Computerkonto bekannt machen</translation>
    </message>
    <message>
        <source>Needed is the emergency sheet No. {number} of {day}.</source>
        <translation>Nötig ist das Notfallblatt Nr. {number} vom {day}.</translation>
    </message>
    <message>
        <source>New emergency sheet</source>
        <translation>Neues Notfallblatt</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts ist verloren</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Sign in as always</source>
        <translation>Anmelden wie immer</translation>
    </message>
    <message>
        <source>Sign in with your password as always. When an owner is in, the used recovery key is replaced by a new one.</source>
        <translation>Melden Sie sich mit Ihrem Passwort an wie immer. Sobald eine Inhaberin oder ein Inhaber angemeldet ist, wird der benutzte Wiederherstellungsschlüssel durch einen neuen ersetzt.</translation>
    </message>
    <message>
        <source>Six groups of six from the emergency sheet. Case, spaces and dashes do not matter.</source>
        <translation>Sechs Gruppen zu sechs Zeichen vom Notfallblatt. Groß- und Kleinschreibung, Leerzeichen und Striche sind egal.</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>The recovery key makes this account known</source>
        <translation>Der Wiederherstellungsschlüssel macht dieses Computerkonto bekannt</translation>
    </message>
    <message>
        <source>This account gets a new part of the key. Other accounts of this computer then need a one-time code again.</source>
        <translation>Dieses Computerkonto bekommt einen neuen Teil des Schlüssels. Andere Computerkonten dieses Computers brauchen dann wieder einen Einmalcode.</translation>
    </message>
    <message>
        <source>This computer account knows the shop again</source>
        <translation>Dieses Computerkonto kennt den Shop wieder</translation>
    </message>
    <message>
        <source>This computer’s part of the key is not within reach. The data itself is complete and unchanged.</source>
        <translation>Der Teil des Schlüssels, der zu diesem Computer gehört, ist nicht erreichbar. Die Daten selbst sind vollständig und unverändert.</translation>
    </message>
    <message>
        <source>Type the recovery key</source>
        <translation>Wiederherstellungsschlüssel eingeben</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
</context>
<context>
    <name>MailWatch</name>
    <message>
        <source>Reading the mailbox</source>
        <translation>Postfach wird gelesen</translation>
    </message>
    <message>
        <source>Taking in mails</source>
        <translation>E-Mails werden übernommen</translation>
    </message>
</context>
<context>
    <name>MailboxSection</name>
    <message numerus="yes">
        <source>%n new request(s).</source>
        <translation>
            <numerusform>%n neuer Wunsch.</numerusform>
            <numerusform>%n neue Wünsche.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 to 65535</source>
        <translation>1 bis 65535</translation>
    </message>
    <message>
        <source>Another server or user needs a password.</source>
        <translation>Ein anderer Server oder Benutzer braucht ein Passwort.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Checking the mailbox</source>
        <translation>Postfach wird geprüft</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Forget the mailbox</source>
        <translation>Postfach vergessen</translation>
    </message>
    <message>
        <source>Kept in this account’s key store only.</source>
        <translation>Liegt nur im Schlüsselbund dieses Kontos.</translation>
    </message>
    <message>
        <source>Last read {when}.</source>
        <translation>Zuletzt gelesen: {when}.</translation>
    </message>
    <message>
        <source>Mailbox for callback requests</source>
        <translation>Postfach für Rückrufwünsche</translation>
    </message>
    <message>
        <source>Mails from this day on</source>
        <translation>Mails ab diesem Tag</translation>
    </message>
    <message>
        <source>Mails of one folder come in as callback requests, over TLS only. Nothing is deleted or moved there.</source>
        <translation>Mails eines Ordners kommen als Rückrufwünsche herein, nur über TLS. Dort wird nichts gelöscht oder verschoben.</translation>
    </message>
    <message>
        <source>Mark mails that were taken in as read</source>
        <translation>Übernommene Mails als gelesen markieren</translation>
    </message>
    <message>
        <source>No mailbox is set up.</source>
        <translation>Es ist kein Postfach eingerichtet.</translation>
    </message>
    <message>
        <source>Only mails from this day on:</source>
        <translation>Nur Mails ab diesem Tag:</translation>
    </message>
    <message>
        <source>Only the server’s name, without “https://” or a port.</source>
        <translation>Nur der Name des Servers, ohne „https://“ und Port.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Jetzt lesen</translation>
    </message>
    <message>
        <source>Read this mailbox every five minutes</source>
        <translation>Dieses Postfach alle fünf Minuten lesen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message numerus="yes">
        <source>Signed in. %n mail(s) in the folder.</source>
        <translation>
            <numerusform>Angemeldet. Eine Mail im Ordner.</numerusform>
            <numerusform>Angemeldet. %n Mails im Ordner.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mailbox is forgotten.</source>
        <translation>Das Postfach ist vergessen.</translation>
    </message>
    <message>
        <source>The mailbox is read every five minutes.</source>
        <translation>Das Postfach wird alle fünf Minuten gelesen.</translation>
    </message>
    <message>
        <source>The mailbox is switched off.</source>
        <translation>Das Postfach ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>“INBOX” is the inbox. A check of the connection lists all.</source>
        <translation>„INBOX“ ist der Posteingang. Nach „Verbindung prüfen“ stehen hier alle.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Nobody else works here yet</source>
        <translation>Hier arbeitet noch niemand sonst</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Person wechseln</translation>
    </message>
</context>
<context>
    <name>MaskedBanner</name>
    <message>
        <source>Payment numbers masked in free text: {number}</source>
        <translation>In Freitext verdeckte Zahlungsnummern: {number}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>View the masked payment numbers</source>
        <translation>Verdeckte Zahlungsnummern ansehen</translation>
    </message>
    <message>
        <source>{masked} in row {row}</source>
        <translation>{masked} in Zeile {row}</translation>
    </message>
    <message>
        <source>{numbers} and more. The full numbers are stored nowhere.</source>
        <translation>{numbers} und weitere. Die ganzen Nummern werden nirgends gespeichert.</translation>
    </message>
    <message>
        <source>{numbers}. The full numbers are stored nowhere.</source>
        <translation>{numbers}. Die ganzen Nummern werden nirgends gespeichert.</translation>
    </message>
</context>
<context>
    <name>MaskedDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Masked payment numbers</source>
        <translation>Verdeckte Zahlungsnummern</translation>
    </message>
    <message>
        <source>These places of the file held card or bank account numbers. Only the masked form is stored, the full number nowhere.</source>
        <translation>An diesen Stellen der Datei standen Karten- oder Kontonummern. Gespeichert wird nur die verdeckte Form, die ganze Nummer nirgends.</translation>
    </message>
</context>
<context>
    <name>MessageAccounts</name>
    <message>
        <source>Account for {number} from a message</source>
        <translation>Konto für {number} aus einer Nachricht</translation>
    </message>
    <message>
        <source>Money may go there from {moment}, or when a second person has confirmed it.</source>
        <translation>Geld darf ab {moment} dorthin gehen oder sobald eine zweite Person es bestätigt hat.</translation>
    </message>
    <message>
        <source>No account from a message waits to be given to an order.</source>
        <translation>Kein Konto aus einer Nachricht wartet darauf, einer Bestellung zugeordnet zu werden.</translation>
    </message>
    <message>
        <source>Which account of the message?</source>
        <translation>Welches Konto aus der Nachricht?</translation>
    </message>
    <message>
        <source>Which order {account} is for</source>
        <translation>Zu welcher Bestellung {account} gehört</translation>
    </message>
    <message>
        <source>{account} given to the order.</source>
        <translation>{account} ist jetzt der Bestellung zugeordnet.</translation>
    </message>
    <message>
        <source>{account} given to {number}.</source>
        <translation>{account} ist jetzt {number} zugeordnet.</translation>
    </message>
</context>
<context>
    <name>MessageImport</name>
    <message>
        <source>Delete the file</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>Messages (*.eml *.mbox *.csv *.json *.jsonl *.txt);;All files (*)</source>
        <translation>Nachrichten (*.eml *.mbox *.csv *.json *.jsonl *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Read messages</source>
        <translation>Nachrichten einlesen</translation>
    </message>
    <message>
        <source>Reading messages</source>
        <translation>Nachrichten werden gelesen</translation>
    </message>
    <message>
        <source>Stopped. What came in stays.</source>
        <translation>Angehalten. Was angekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>Taking messages in</source>
        <translation>Nachrichten werden übernommen</translation>
    </message>
    <message>
        <source>The file is deleted.</source>
        <translation>Die Datei ist gelöscht.</translation>
    </message>
    <message>
        <source>{new} taken in, {known} came in before, {rejected} not readable.</source>
        <translation>{new} übernommen, {known} schon vorhanden, {rejected} nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A SKU looks like a payment number and is not stored.</source>
        <translation>Eine Artikelnummer sieht nach einer Zahlungsnummer aus und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>A bank needs a name. Ask the customer and enter the bank details by hand.</source>
        <translation>Banken brauchen einen Namen. Fragen Sie nach und erfassen Sie die Bankverbindung von Hand.</translation>
    </message>
    <message>
        <source>A cancelled order is not worked on any more.</source>
        <translation>Eine stornierte Bestellung wird nicht mehr bearbeitet.</translation>
    </message>
    <message>
        <source>A column like “Message” or “Phone” is needed. Export the contact form with all its fields.</source>
        <translation>Gebraucht wird eine Spalte wie „Nachricht“ oder „Telefon“. Exportieren Sie das Kontaktformular mit allen Feldern.</translation>
    </message>
    <message>
        <source>A file of another program stands in its place. Move it elsewhere and put the right one back, or restore a backup.</source>
        <translation>An ihrer Stelle liegt die Datei eines anderen Programms. Verschieben Sie sie und legen Sie die richtige zurück, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A key was changed after it was made, or it is of another shop. Choose a newer backup. If there is none, restore this backup whole.</source>
        <translation>Nach ihr wurde ein Schlüssel geändert, oder sie gehört zu einem anderen Shop. Wählen Sie eine neuere Sicherung. Gibt es keine, stellen Sie diese Sicherung ganz wieder her.</translation>
    </message>
    <message>
        <source>A later import builds on this one. Undo that one first.</source>
        <translation>Ein späterer Import baut auf diesem auf. Nehmen Sie erst jenen zurück.</translation>
    </message>
    <message>
        <source>A network drive cannot hold the shop</source>
        <translation>Ein Netzlaufwerk kann den Shop nicht aufnehmen</translation>
    </message>
    <message>
        <source>A network drive or a synchronised folder takes it to other computers. Choose a stick.</source>
        <translation>Ein Netzlaufwerk oder ein synchronisierter Ordner bringt ihn auf andere Computer. Wählen Sie einen Stick.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, or the rows do not fit together. Export it again without opening it in a spreadsheet.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen, oder die Zeilen passen nicht zusammen. Exportieren Sie sie noch einmal, ohne sie in einer Tabellenkalkulation zu öffnen.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed. Download it again without saving it in a spreadsheet.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen. Laden Sie sie noch einmal herunter, ohne sie in einer Tabellenkalkulation zu speichern.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed. Export the messages again without opening them in a spreadsheet.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen. Exportieren Sie die Nachrichten noch einmal, ohne sie in einer Tabellenkalkulation zu öffnen.</translation>
    </message>
    <message>
        <source>A receipt is for withdrawals only, and this is a plain return.</source>
        <translation>Eine Bestätigung gibt es nur für Widerrufe, und dies ist eine einfache Rücksendung.</translation>
    </message>
    <message>
        <source>A refund or an account is not what it was, so no file was written. Look at the list again.</source>
        <translation>Eine Erstattung oder ein Konto ist nicht mehr, was es war; deshalb wurde keine Datei geschrieben. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>A second person has to confirm this</source>
        <translation>Das muss eine zweite Person bestätigen</translation>
    </message>
    <message>
        <source>A shop needs a folder of its own, so that nothing of yours is mixed up with it. Choose an empty one.</source>
        <translation>Ein Shop braucht einen eigenen Ordner, damit nichts durcheinandergerät. Wählen Sie einen leeren.</translation>
    </message>
    <message>
        <source>A synchronised folder cannot hold the shop</source>
        <translation>Ein abgeglichener Ordner kann den Shop nicht aufnehmen</translation>
    </message>
    <message>
        <source>A value that is needed is missing.</source>
        <translation>Ein nötiger Wert fehlt.</translation>
    </message>
    <message>
        <source>A virus scanner, a backup program or a synchronising service keeps it open, or your computer account may not read it. Wait a moment, then try again. If it stays so, leave the shop’s folder out of that program.</source>
        <translation>Ein Virenscanner, ein Sicherungsprogramm oder ein Synchronisationsdienst hält sie offen, oder Ihr Computerkonto darf sie nicht lesen. Warten Sie einen Augenblick und versuchen Sie es noch einmal. Bleibt es so, nehmen Sie den Ordner des Shops von jenem Programm aus.</translation>
    </message>
    <message>
        <source>Account number erased</source>
        <translation>Kontonummer gelöscht</translation>
    </message>
    <message>
        <source>Account number found in a text</source>
        <translation>Kontonummer in einem Text gefunden</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Buchhaltung</translation>
    </message>
    <message>
        <source>Add it in the shop system and export again.</source>
        <translation>Ergänzen Sie ihn im Shopsystem und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Additional line</source>
        <translation>Adresszusatz</translation>
    </message>
    <message>
        <source>Address corrected</source>
        <translation>Adresse berichtigt</translation>
    </message>
    <message>
        <source>Address said to be right</source>
        <translation>Adresse als richtig bestätigt</translation>
    </message>
    <message>
        <source>All of the order has been shipped. If a parcel was forgotten, undo the shipping first.</source>
        <translation>Die Bestellung ist vollständig versendet. Fehlt ein Paket, nehmen Sie den Versand erst zurück.</translation>
    </message>
    <message>
        <source>All six groups are well formed, but they do not open this shop. Use the latest emergency sheet of this shop.</source>
        <translation>Alle sechs Gruppen sind in sich richtig, öffnen diesen Shop aber nicht. Nehmen Sie das neueste Notfallblatt dieses Shops.</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>An article has no name.</source>
        <translation>Ein Artikel hat keinen Namen.</translation>
    </message>
    <message>
        <source>An article has no pieces.</source>
        <translation>Ein Artikel hat keine Stückzahl.</translation>
    </message>
    <message>
        <source>An owner can enter one in the settings and switch it on.</source>
        <translation>Eine Inhaberin oder ein Inhaber kann es in den Einstellungen eintragen und einschalten.</translation>
    </message>
    <message>
        <source>An owner has renewed the computer’s key under another computer account. Let an owner show you a one-time code there and type it in here.</source>
        <translation>Unter einem anderen Computerkonto wurde der Schlüssel dieses Computers erneuert. Lassen Sie sich dort von einer Inhaberin oder einem Inhaber einen Einmalcode zeigen und geben Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>Announced only</source>
        <translation>Nur angekündigt</translation>
    </message>
    <message>
        <source>Another owner can. Your own password you change in the settings.</source>
        <translation>Eine andere Inhaberin oder ein anderer Inhaber kann es. Ihr eigenes Passwort ändern Sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Another program held it or its folder. It gets its name at the next sign-in; its refunds are paid by it and by no other.</source>
        <translation>Ein anderes Programm hielt sie oder ihren Ordner fest. Sie bekommt ihren Namen bei der nächsten Anmeldung; ihre Erstattungen zahlt diese Datei und keine andere.</translation>
    </message>
    <message>
        <source>Another program holds the data file</source>
        <translation>Ein anderes Programm hält die Datendatei fest</translation>
    </message>
    <message>
        <source>Another program may hold it, or the folder cannot be written. Close that program and try again.</source>
        <translation>Vielleicht hält ein anderes Programm sie fest, oder im Ordner darf nicht geschrieben werden. Schließen Sie das Programm und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Another stick or drive stands in its place. Plug in the right one, or choose this place anew in the settings.</source>
        <translation>An seiner Stelle steckt ein anderer Stick oder ein anderes Laufwerk. Stecken Sie den richtigen ein, oder wählen Sie den Ort in den Einstellungen neu.</translation>
    </message>
    <message>
        <source>Another window, or another account on this computer, works with these data right now. Close it there, then try again.</source>
        <translation>Ein anderes Fenster oder ein anderes Konto an diesem Computer arbeitet gerade mit diesen Daten. Schließen Sie es dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>As new</source>
        <translation>Wie neu</translation>
    </message>
    <message>
        <source>Ask the customer for another payment before you ship.</source>
        <translation>Bitten Sie vor dem Versand um eine neue Zahlung.</translation>
    </message>
    <message>
        <source>At least {megabytes} MB must be free where {path} lies. Free some, then try again; what was there before is unharmed.</source>
        <translation>Wo {path} liegt, müssen mindestens {megabytes} MB frei sein. Schaffen Sie dort Platz und versuchen Sie es noch einmal; was vorher da war, ist unversehrt.</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Zahlung offen</translation>
    </message>
    <message>
        <source>Backups cannot lie in the folder of the shop</source>
        <translation>Sicherungen können nicht im Ordner des Shops liegen</translation>
    </message>
    <message>
        <source>Backups need a folder that exists. Choose one, or make one first.</source>
        <translation>Sicherungen brauchen einen Ordner, den es gibt. Wählen Sie einen, oder legen Sie zuerst einen an.</translation>
    </message>
    <message>
        <source>Bank details changed</source>
        <translation>Bankverbindung geändert</translation>
    </message>
    <message>
        <source>Bank details confirmed by a second person</source>
        <translation>Bankverbindung von einer zweiten Person bestätigt</translation>
    </message>
    <message>
        <source>Bank details entered</source>
        <translation>Bankverbindung erfasst</translation>
    </message>
    <message>
        <source>Bank details taken from a text</source>
        <translation>Bankverbindung aus einem Text übernommen</translation>
    </message>
    <message>
        <source>Billing address</source>
        <translation>Rechnungsadresse</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>Rückrufzeiten</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Bestellungen stornieren</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>Storniert am</translation>
    </message>
    <message>
        <source>Card and bank account numbers do not belong in “{field}”. Please take it out.</source>
        <translation>Karten- und Kontonummern gehören nicht in „{field}“. Bitte nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Change the own password</source>
        <translation>Eigenes Passwort ändern</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Check caps lock and try again. Nothing is lost.</source>
        <translation>Prüfen Sie die Feststelltaste und versuchen Sie es noch einmal. Es ist nichts verloren.</translation>
    </message>
    <message>
        <source>Check the amount in the shop system and export again.</source>
        <translation>Prüfen Sie den Betrag im Shopsystem und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the country in the shop system and export again.</source>
        <translation>Prüfen Sie das Land im Shopsystem und exportieren Sie erneut.</translation>
    </message>
    <message>
        <source>Check the currency in the shop system and export again.</source>
        <translation>Prüfen Sie die Währung im Shopsystem und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the order in the shop system and export again.</source>
        <translation>Prüfen Sie die Bestellung im Shopsystem und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the quantity in the shop system and export again.</source>
        <translation>Prüfen Sie die Menge im Shopsystem und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the row in the shop system and export again.</source>
        <translation>Prüfen Sie die Zeile im Shopsystem und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the status in the shop system; the order stays there meanwhile.</source>
        <translation>Prüfen Sie den Status im Shopsystem; die Bestellung bleibt so lange dort.</translation>
    </message>
    <message>
        <source>Choose a folder, a stick or a network drive in the settings. From then on backups are made by themselves.</source>
        <translation>Wählen Sie in den Einstellungen einen Ordner, einen Stick oder ein Netzlaufwerk. Ab dann entstehen Sicherungen von selbst.</translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation>Andere Sicherung wählen</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schließen Sie das Programm, das die Datei geöffnet hat.</translation>
    </message>
    <message>
        <source>Choose another one, so that nobody is mistaken for somebody else.</source>
        <translation>Wählen Sie einen anderen, damit niemand verwechselt wird.</translation>
    </message>
    <message>
        <source>Choose another one: somebody else may know this one.</source>
        <translation>Wählen Sie ein anderes: dieses kennt vielleicht schon jemand.</translation>
    </message>
    <message>
        <source>Clarified</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Column “{column}”.</source>
        <translation>Spalte „{column}“.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Compare it with the code on the owner’s screen. Case and dashes do not matter.</source>
        <translation>Vergleichen Sie ihn mit dem Code auf dem Bildschirm der Inhaberin oder des Inhabers. Groß- und Kleinschreibung und Striche sind gleich.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Contradiction found</source>
        <translation>Widerspruch gefunden</translation>
    </message>
    <message>
        <source>Contradiction settled</source>
        <translation>Widerspruch entschieden</translation>
    </message>
    <message>
        <source>Correct customers</source>
        <translation>Kundendaten berichtigen</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kundin / Kunde</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>Kundenservice</translation>
    </message>
    <message>
        <source>Customer’s note</source>
        <translation>Kundenhinweis</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Datenschutz, Prüfung</translation>
    </message>
    <message>
        <source>Decide first which of the two is right.</source>
        <translation>Entscheiden Sie erst, was gilt.</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Lieferadresse</translation>
    </message>
    <message>
        <source>Destination country</source>
        <translation>Zielland</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht gekommen</translation>
    </message>
    <message>
        <source>Did you restore an older copy? Then confirm it; this is noted in the log. If not, somebody has exchanged the file, or the disk has lost what was written last: restore the latest backup.</source>
        <translation>Haben Sie eine ältere Kopie zurückgespielt? Dann bestätigen Sie das; es wird im Protokoll vermerkt. Wenn nicht, hat jemand die Datei ausgetauscht, oder die Festplatte hat verloren, was zuletzt geschrieben wurde: Stellen Sie dann die neueste Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Download a shorter period and read the parts one after the other.</source>
        <translation>Laden Sie einen kürzeren Zeitraum herunter und lesen Sie die Teile nacheinander ein.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Enter a one-time code</source>
        <translation>Einmalcode eingeben</translation>
    </message>
    <message>
        <source>Enter returns in the shop system, not as negative articles, and export again.</source>
        <translation>Erfassen Sie Rückgaben im Shopsystem statt als negative Artikel und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Entries of the log do not carry the program’s seal</source>
        <translation>Einträge im Protokoll tragen nicht das Siegel des Programms</translation>
    </message>
    <message>
        <source>Entries of the log that were here before and are missing: {behind}.</source>
        <translation>Fehlende Einträge des Protokolls, die schon da waren: {behind}.</translation>
    </message>
    <message>
        <source>Erased earlier, stays out</source>
        <translation>früher gelöscht, bleibt draußen</translation>
    </message>
    <message>
        <source>Everybody takes back their own steps only.</source>
        <translation>Jede Person nimmt nur eigene Schritte zurück.</translation>
    </message>
    <message>
        <source>Everything has been shipped.</source>
        <translation>Alles ist versendet.</translation>
    </message>
    <message>
        <source>Export a shorter period and import the parts one after the other.</source>
        <translation>Exportieren Sie einen kürzeren Zeitraum und importieren Sie die Teile nacheinander.</translation>
    </message>
    <message>
        <source>Export a shorter period, or copy the mails that matter into a folder of their own.</source>
        <translation>Exportieren Sie einen kürzeren Zeitraum, oder kopieren Sie die wichtigen E-Mails in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Export again so that each order is there once.</source>
        <translation>Exportieren Sie noch einmal, sodass jede Bestellung nur einmal vorkommt.</translation>
    </message>
    <message>
        <source>Export again without opening the file in a spreadsheet.</source>
        <translation>Exportieren Sie noch einmal, ohne die Datei in einer Tabellenkalkulation zu öffnen.</translation>
    </message>
    <message>
        <source>Export again; a quotation mark is probably missing, or the file was cut off.</source>
        <translation>Exportieren Sie noch einmal; vermutlich fehlt ein Anführungszeichen, oder die Datei wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Export it again with all columns.</source>
        <translation>Exportieren Sie sie noch einmal mit allen Spalten.</translation>
    </message>
    <message>
        <source>Export lists</source>
        <translation>Listen exportieren</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Gutscheinkarte</translation>
    </message>
    <message>
        <source>Give information and erase customer data</source>
        <translation>Auskunft geben und Kundendaten löschen</translation>
    </message>
    <message>
        <source>Give its people another role first.</source>
        <translation>Geben Sie ihren Personen zuerst eine andere Rolle.</translation>
    </message>
    <message>
        <source>Goes out by itself again</source>
        <translation>Geht wieder einzeln</translation>
    </message>
    <message>
        <source>Goes out in one parcel with another order</source>
        <translation>Geht mit einer anderen Bestellung in ein Paket</translation>
    </message>
    <message>
        <source>Goods came back</source>
        <translation>Ware zurückgekommen</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Kulanz</translation>
    </message>
    <message>
        <source>Handle callbacks</source>
        <translation>Rückrufe übernehmen</translation>
    </message>
    <message>
        <source>Have the mark made anew</source>
        <translation>Marke neu anlegen lassen</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>Import abgeschlossen</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import zurückgenommen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>Imported file deleted</source>
        <translation>Importierte Datei gelöscht</translation>
    </message>
    <message>
        <source>Imported from the shop system</source>
        <translation>Aus dem Shopsystem importiert</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>In this view nothing is changed</source>
        <translation>In dieser Ansicht wird nichts geändert</translation>
    </message>
    <message>
        <source>Install the newer version to use it.</source>
        <translation>Installieren Sie die neuere Version, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>It can be a mail (.eml), a mailbox file (.mbox), or a contact form’s export with columns such as “Phone” and “Message”.</source>
        <translation>Es kann eine E-Mail (.eml) sein, eine Postfachdatei (.mbox) oder der Export eines Kontaktformulars mit Spalten wie „Telefon“ und „Nachricht“.</translation>
    </message>
    <message>
        <source>It can be undone only once.</source>
        <translation>Rückgängig geht nur einmal.</translation>
    </message>
    <message>
        <source>It can no longer be taken back here. If the bank has not had the file, talk to the bank first.</source>
        <translation>Hier lässt sie sich nicht mehr zurücknehmen. Hat die Bank die Datei noch nicht, sprechen Sie zuerst mit der Bank.</translation>
    </message>
    <message>
        <source>It cannot be shipped twice. If a parcel was forgotten, undo the shipping first.</source>
        <translation>Sie lässt sich nicht zweimal versenden. Fehlt ein Paket, nehmen Sie den Versand erst zurück.</translation>
    </message>
    <message>
        <source>It could not be read or written just now. What was there before is unharmed. Check the disk and its cable, then try again.</source>
        <translation>Gerade ließ sich nicht lesen oder schreiben. Was vorher da war, ist unversehrt. Prüfen Sie Datenträger und Kabel und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It does not fit the keys in this folder. Probably two data folders were mixed. Put the right file back, or restore a backup of this shop.</source>
        <translation>Sie passt nicht zu den Schlüsseln in diesem Ordner. Vermutlich wurden zwei Datenordner vermischt. Legen Sie die richtige Datei zurück oder stellen Sie eine Sicherung dieses Shops wieder her.</translation>
    </message>
    <message>
        <source>It does not have the length of a key; another program has probably changed it. Open with the recovery key; the entry is then written anew.</source>
        <translation>Er hat nicht die Länge eines Schlüssels; vermutlich hat ein anderes Programm ihn geändert. Öffnen Sie mit dem Wiederherstellungsschlüssel; danach wird der Eintrag neu geschrieben.</translation>
    </message>
    <message>
        <source>It ended in the middle of reading. It is tried again in a few minutes.</source>
        <translation>Sie endete mitten im Lesen. In einigen Minuten wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>It has no contents at all, as happens after a full disk or an interrupted copy. Restore the latest backup.</source>
        <translation>Sie hat gar keinen Inhalt, wie es nach einem vollen Datenträger oder einer abgebrochenen Kopie vorkommt. Stellen Sie die letzte Sicherung wieder her.</translation>
    </message>
    <message>
        <source>It holds instructions that no bank puts into a statement. Check where the file comes from.</source>
        <translation>Sie enthält Anweisungen, die keine Bank in einen Auszug schreibt. Prüfen Sie, woher die Datei kommt.</translation>
    </message>
    <message>
        <source>It is already completed.</source>
        <translation>Sie ist schon abgeschlossen.</translation>
    </message>
    <message>
        <source>It is already in progress.</source>
        <translation>Sie ist schon in Bearbeitung.</translation>
    </message>
    <message>
        <source>It is already paid.</source>
        <translation>Sie ist schon bezahlt.</translation>
    </message>
    <message>
        <source>It is gone, open in another program, or its medium does not answer. Close it elsewhere and choose it again.</source>
        <translation>Sie ist nicht mehr da, in einem anderen Programm geöffnet, oder der Datenträger antwortet nicht. Schließen Sie sie dort und wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>It is gone, or its medium does not answer. Choose it again.</source>
        <translation>Sie ist nicht mehr da, oder ihr Datenträger antwortet nicht. Bitte wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>It is kept in the key store of each computer account. Whoever may change the settings can enter it here.</source>
        <translation>Es liegt im Schlüsselspeicher jedes Computerkontos. Wer die Einstellungen ändern darf, kann es hier eintragen.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It is none of this program’s key files, or was damaged. Choose the right one; the recovery key opens the shop at any time.</source>
        <translation>Sie ist keine Schlüsseldatei dieses Programms oder wurde beschädigt. Wählen Sie die richtige; der Wiederherstellungsschlüssel öffnet den Shop jederzeit.</translation>
    </message>
    <message>
        <source>It is not the one that was entered for this order, and nothing is paid to it. Enter it again.</source>
        <translation>Sie ist nicht die, die für diese Bestellung eingetragen wurde, und es wird nichts dorthin gezahlt. Tragen Sie sie neu ein.</translation>
    </message>
    <message>
        <source>It is not written over, since it may hold other payments. Choose another name or folder.</source>
        <translation>Sie wird nicht überschrieben, denn sie kann andere Zahlungen enthalten. Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>It is on the lists that attackers try first, or follows a simple pattern. Take four words that do not belong together.</source>
        <translation>Es steht auf den Listen, die Angreifer zuerst versuchen, oder folgt einem einfachen Muster. Nehmen Sie vier Wörter, die nichts miteinander zu tun haben.</translation>
    </message>
    <message>
        <source>It is overloaded, the mailbox is full, or too many programs read it at once. It is tried again in a few minutes.</source>
        <translation>Er ist überlastet, das Postfach ist voll, oder zu viele Programme lesen es zugleich. In einigen Minuten wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>It is perhaps a picture or an Outlook file (.msg). Save the mail as .eml, or copy its text and paste it here.</source>
        <translation>Vielleicht ist es ein Bild oder eine Outlook-Datei (.msg). Speichern Sie die E-Mail als .eml, oder kopieren Sie ihren Text und fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>It is probably a PDF, an Excel file or a locked archive. Download it as CAMT.053 (XML) or CSV.</source>
        <translation>Es ist wohl ein PDF, eine Excel-Datei oder ein gesperrtes Archiv. Laden Sie ihn als CAMT.053 (XML) oder CSV herunter.</translation>
    </message>
    <message>
        <source>It is probably a picture, an archive or an Excel file. Export the orders as CSV or JSON.</source>
        <translation>Vermutlich ist es ein Bild, ein Archiv oder eine Excel-Datei. Exportieren Sie die Bestellungen als CSV oder JSON.</translation>
    </message>
    <message>
        <source>It is ready to ship as soon as the payment is in, or its payment method ships before payment.</source>
        <translation>Sie ist versandbereit, sobald die Zahlung da ist oder ihre Zahlungsart vor Zahlung versendet.</translation>
    </message>
    <message>
        <source>It is valid for 15 minutes. Let an owner show you a new one.</source>
        <translation>Er gilt 15 Minuten. Lassen Sie sich einen neuen zeigen.</translation>
    </message>
    <message>
        <source>It is write-protected, or this computer account may only read there. Take off the protection or choose another place.</source>
        <translation>Er ist schreibgeschützt, oder dieses Computerkonto darf dort nur lesen. Heben Sie den Schutz auf oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>It was changed back: people who left, or old passwords, could be valid in it again. Did you restore it? Then an owner can confirm that; it is noted in the log. If not, find out who had access to the folder. Nothing is lost.</source>
        <translation>Sie hat einen älteren Stand: Personen, die gegangen sind, oder alte Passwörter könnten darin wieder gelten. Haben Sie sie zurückgespielt? Dann kann eine Inhaberin oder ein Inhaber das bestätigen; es wird im Protokoll vermerkt. Wenn nicht, finden Sie heraus, wer Zugang zu dem Ordner hatte. Es ist nichts verloren.</translation>
    </message>
    <message>
        <source>It was cut off or edited. Download the statement again from the bank.</source>
        <translation>Sie wurde abgeschnitten oder verändert. Laden Sie den Auszug noch einmal bei der Bank herunter.</translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another shop. Choose the right file; if it is lost, the recovery key opens the shop.</source>
        <translation>Sie wurde gelöscht oder gehört zu einem anderen Shop. Wählen Sie die richtige Datei; ist sie verloren, öffnet der Wiederherstellungsschlüssel den Shop.</translation>
    </message>
    <message>
        <source>It was not issued for “{host}”, so the password was not sent. Enter the server’s name exactly as the provider gives it.</source>
        <translation>Es wurde nicht für „{host}“ ausgestellt, deshalb wurde das Passwort nicht gesendet. Tragen Sie den Namen des Servers genau so ein, wie der Anbieter ihn nennt.</translation>
    </message>
    <message>
        <source>It was not noted as printed.</source>
        <translation>Sie war nicht als gedruckt vermerkt.</translation>
    </message>
    <message>
        <source>It was not paid</source>
        <translation>Sie wurde nicht bezahlt</translation>
    </message>
    <message>
        <source>It was ordered by mistake</source>
        <translation>Sie wurde versehentlich bestellt</translation>
    </message>
    <message>
        <source>It was perhaps cut off. Export the messages again from the contact form.</source>
        <translation>Vielleicht wurde sie abgeschnitten. Exportieren Sie die Nachrichten noch einmal aus dem Kontaktformular.</translation>
    </message>
    <message>
        <source>It was used already, or none has been made. Let an owner make one in the settings under the other computer account.</source>
        <translation>Er wurde schon verwendet, oder es wurde keiner erstellt. Lassen Sie unter dem anderen Computerkonto in den Einstellungen einen erstellen.</translation>
    </message>
    <message>
        <source>Its columns are not those of an order export from Shopify or WooCommerce. Check whether you exported the orders.</source>
        <translation>Ihre Spalten sind nicht die eines Bestellexports aus Shopify oder WooCommerce. Prüfen Sie, ob Sie die Bestellungen exportiert haben.</translation>
    </message>
    <message>
        <source>Its contents do not pass the check. Choose an earlier backup and make a new one soon.</source>
        <translation>Ihr Inhalt besteht die Prüfung nicht. Wählen Sie eine frühere Sicherung und erstellen Sie bald eine neue.</translation>
    </message>
    <message>
        <source>Its entries no longer follow one another; somebody or something has altered them. Find out who had access, and restore the latest backup. Without a backup an owner can take the log as it is; that is noted in it. Orders are not touched by this.</source>
        <translation>Seine Einträge folgen nicht mehr aufeinander; jemand oder etwas hat sie verändert. Finden Sie heraus, wer Zugang hatte, und spielen Sie die letzte Sicherung zurück. Ohne Sicherung kann eine Inhaberin oder ein Inhaber das Protokoll so übernehmen; das wird darin vermerkt. Die Bestellungen sind davon nicht berührt.</translation>
    </message>
    <message>
        <source>Its keys do not fit this shop. Choose a backup of this shop.</source>
        <translation>Ihre Schlüssel passen nicht zu diesem Shop. Wählen Sie eine Sicherung dieses Shops.</translation>
    </message>
    <message>
        <source>Its list of contents is missing or does not match. Probably the copying was interrupted. Choose another backup.</source>
        <translation>Ihr Inhaltsverzeichnis fehlt oder stimmt nicht. Vermutlich wurde das Kopieren unterbrochen. Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>Its log has gone another way than the one that was here before.</source>
        <translation>Ihr Protokoll ist anders weitergegangen als das, das vorher hier war.</translation>
    </message>
    <message>
        <source>Its money went back before. Refund without naming the return, if more is to go back.</source>
        <translation>Das Geld dazu ging schon zurück. Erstatten Sie ohne Retoure, wenn mehr zurückgehen soll.</translation>
    </message>
    <message>
        <source>Its seal does not match its contents, so it is not used. An earlier version of it may do, or the copy in a backup.</source>
        <translation>Ihr Siegel passt nicht zum Inhalt, deshalb wird sie nicht verwendet. Eine frühere Fassung kann genügen, oder die Abschrift in einer Sicherung.</translation>
    </message>
    <message>
        <source>Its state does not allow it.</source>
        <translation>Ihr Zustand lässt es nicht zu.</translation>
    </message>
    <message>
        <source>Its text breaks the rules of JSON; perhaps it was cut off or edited by hand. Export it again.</source>
        <translation>Ihr Text verstößt gegen die Regeln von JSON; vielleicht wurde sie abgeschnitten oder von Hand geändert. Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Last step taken back</source>
        <translation>Letzten Schritt zurückgenommen</translation>
    </message>
    <message>
        <source>Lines cancelled</source>
        <translation>Positionen storniert</translation>
    </message>
    <message>
        <source>Lines changed</source>
        <translation>Positionen geändert</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>Von Hand angelegt</translation>
    </message>
    <message>
        <source>Mails and password would be readable on their way, so nothing was sent. Ask the provider for the port with TLS, mostly 993.</source>
        <translation>E-Mails und Passwort wären unterwegs lesbar, deshalb wurde nichts gesendet. Fragen Sie den Anbieter nach dem Port mit TLS, meist 993.</translation>
    </message>
    <message>
        <source>Make backups</source>
        <translation>Sicherungen erstellen</translation>
    </message>
    <message>
        <source>Make orders and correct them</source>
        <translation>Bestellungen anlegen und ändern</translation>
    </message>
    <message>
        <source>Manage people and keys</source>
        <translation>Personen und Schlüssel verwalten</translation>
    </message>
    <message>
        <source>Managing people, the data protection review and paying out come with keys and cannot be given to other roles.</source>
        <translation>Personen verwalten, Datenschutz prüfen und Erstattungen auszahlen sind an Schlüssel gebunden und lassen sich anderen Rollen nicht geben.</translation>
    </message>
    <message>
        <source>Mark orders as shipped</source>
        <translation>Versand melden</translation>
    </message>
    <message>
        <source>Marked as shipped</source>
        <translation>Als versendet gemeldet</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>Kundeneinträge zusammenführen</translation>
    </message>
    <message>
        <source>Money may go to this account.</source>
        <translation>Geld darf an dieses Konto gehen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Shops</translation>
    </message>
    <message>
        <source>Neither a booking day nor an amount was found in it. Choose CAMT.053 (XML) or CSV when you download it from the bank.</source>
        <translation>Darin wurden Buchungstag und Betrag nicht gefunden. Wählen Sie beim Herunterladen von der Bank CAMT.053 (XML) oder CSV.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No mail is lost.</source>
        <translation>Es ist keine E-Mail verloren.</translation>
    </message>
    <message>
        <source>No mailbox is switched on</source>
        <translation>Es ist kein Postfach eingeschaltet</translation>
    </message>
    <message>
        <source>No messages were recognised in the file</source>
        <translation>In der Datei wurden keine Nachrichten erkannt</translation>
    </message>
    <message>
        <source>No one-time code is waiting</source>
        <translation>Es wartet kein Einmalcode</translation>
    </message>
    <message>
        <source>No place for backups is chosen yet</source>
        <translation>Es ist noch kein Ort für Sicherungen gewählt</translation>
    </message>
    <message>
        <source>Nobody else could open the account numbers then</source>
        <translation>Dann könnte niemand mehr die Kontonummern öffnen</translation>
    </message>
    <message>
        <source>Nobody is named as the holder of this account</source>
        <translation>Zu diesem Konto fehlt der Name der Inhaberin oder des Inhabers</translation>
    </message>
    <message>
        <source>Nobody knows “{host}” at the moment. Check the server’s name in the settings, and whether this computer is online.</source>
        <translation>„{host}“ ist zurzeit unbekannt. Prüfen Sie den Namen des Servers in den Einstellungen und ob dieser Computer online ist.</translation>
    </message>
    <message>
        <source>Nobody vouches for the mail server</source>
        <translation>Niemand bürgt für den E-Mail-Server</translation>
    </message>
    <message>
        <source>None of the chosen refunds can go into a file now. The list says why beside each.</source>
        <translation>Keine der gewählten Erstattungen kann jetzt in eine Datei. Die Liste sagt bei jeder, warum.</translation>
    </message>
    <message>
        <source>Not shipped yet</source>
        <translation>Noch nicht versendet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>Nothing can be written to the place for backups</source>
        <translation>Am Ort der Sicherungen kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Nothing further</source>
        <translation>Nichts weiter</translation>
    </message>
    <message>
        <source>Nothing of it is left to pack.</source>
        <translation>Davon ist nichts mehr zu packen.</translation>
    </message>
    <message>
        <source>Nothing to do, unless an order is missing.</source>
        <translation>Hier ist nichts zu tun, außer es fehlt eine Bestellung.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Only the latest import can be undone</source>
        <translation>Nur der letzte Import lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Only the masked form is left. Ask the customer for the account again.</source>
        <translation>Nur die verdeckte Form ist geblieben. Fragen Sie die Kundschaft noch einmal nach dem Konto.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open that one, or choose another folder for the new one.</source>
        <translation>Öffnen Sie diesen oder wählen Sie für den neuen einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <translation>Mit Wiederherstellungsschlüssel öffnen</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Bestelldatum</translation>
    </message>
    <message>
        <source>Order erased</source>
        <translation>Bestellung gelöscht</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Order processing</source>
        <translation>Auftragsbearbeitung</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Bestellstatus</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber/in</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen &amp; Versand</translation>
    </message>
    <message>
        <source>Packing slip not printed after all</source>
        <translation>Packzettel doch nicht gedruckt</translation>
    </message>
    <message>
        <source>Packing slip printed</source>
        <translation>Packzettel gedruckt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Teilweise bezahlt</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Teilweise erstattet</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>Teilweise zurückgeschickt</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Teilweise versendet</translation>
    </message>
    <message>
        <source>Parts of it cannot be read, so it is not opened, to keep the rest safe. Restore the latest backup; the damaged file is kept beside it.</source>
        <translation>Teile davon sind nicht lesbar. Damit der Rest sicher bleibt, wird sie nicht geöffnet. Stellen Sie die letzte Sicherung wieder her; die beschädigte Datei bleibt daneben liegen.</translation>
    </message>
    <message>
        <source>Parts of it were exchanged while it was closed, perhaps by a failing disk, a synchronising service or a copy that was put back in part. Some entries may be of an earlier day. Restore the latest backup, or let an owner take the file as it is; that is noted in the log.</source>
        <translation>Teile davon wurden ausgetauscht, während sie geschlossen war, vielleicht durch eine defekte Festplatte, einen Synchronisationsdienst oder eine nur teilweise zurückgespielte Kopie. Einzelne Einträge können von einem früheren Tag sein. Stellen Sie die neueste Sicherung wieder her, oder lassen Sie die Datei von einer Inhaberin oder einem Inhaber so übernehmen; das wird im Protokoll vermerkt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Pay out refunds</source>
        <translation>Erstattungen auszahlen</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Zahlung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Payment recorded</source>
        <translation>Zahlung erfasst</translation>
    </message>
    <message>
        <source>Payment voided</source>
        <translation>Zahlung aufgehoben</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Perhaps a window of the system that asks for permission is hidden behind others. Answer it, or restart the computer, then try again.</source>
        <translation>Vielleicht liegt ein Fenster des Systems, das um Erlaubnis bittet, hinter anderen. Beantworten Sie es oder starten Sie den Computer neu und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Perhaps the password was changed. Some providers want IMAP to be switched on first, or a password of its own for programs.</source>
        <translation>Vielleicht wurde das Passwort geändert. Bei manchen Anbietern muss IMAP erst eingeschaltet werden, oder Programme brauchen ein eigenes Passwort.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Pick list not printed after all</source>
        <translation>Pickliste doch nicht gedruckt</translation>
    </message>
    <message>
        <source>Pick list printed</source>
        <translation>Pickliste gedruckt</translation>
    </message>
    <message>
        <source>Please check “{field}”.</source>
        <translation>Bitte prüfen Sie „{field}“.</translation>
    </message>
    <message>
        <source>Please compare these groups with the sheet: {groups}.</source>
        <translation>Bitte vergleichen Sie diese Gruppen mit dem Blatt: {groups}.</translation>
    </message>
    <message>
        <source>Please fill in “{field}”.</source>
        <translation>Bitte füllen Sie „{field}“ aus.</translation>
    </message>
    <message>
        <source>Please shorten “{field}”.</source>
        <translation>Bitte kürzen Sie „{field}“.</translation>
    </message>
    <message>
        <source>Plug in the stick or connect the network drive. The backup is made as soon as the place is back.</source>
        <translation>Stecken Sie den Stick ein oder verbinden Sie das Netzlaufwerk. Gesichert wird, sobald der Ort wieder da ist.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Print the emergency sheet and type back two groups before real data is stored.</source>
        <translation>Drucken Sie das Notfallblatt und tippen Sie zwei Gruppen ab, bevor echte Daten gespeichert werden.</translation>
    </message>
    <message>
        <source>Protections in the data file are missing</source>
        <translation>In der Datendatei fehlen Schutzregeln</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Read the log</source>
        <translation>Protokoll lesen</translation>
    </message>
    <message>
        <source>Record payments</source>
        <translation>Zahlungen eintragen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Refund by bank transfer waits</source>
        <translation>Erstattung per Überweisung wartet</translation>
    </message>
    <message>
        <source>Refund given up</source>
        <translation>Erstattung verworfen</translation>
    </message>
    <message>
        <source>Refund written into a file for the bank</source>
        <translation>Erstattung in eine Bankdatei geschrieben</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Refunded amount</source>
        <translation>Erstatteter Betrag</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Return checked in</source>
        <translation>Rücksendung geprüft</translation>
    </message>
    <message>
        <source>Return settled</source>
        <translation>Rücksendung erledigt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgeschickt</translation>
    </message>
    <message>
        <source>Review data protection</source>
        <translation>Datenschutz prüfen</translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”.</source>
        <translation>Zeile {row}, Spalte „{column}“.</translation>
    </message>
    <message>
        <source>Row {row}.</source>
        <translation>Zeile {row}.</translation>
    </message>
    <message>
        <source>Rules that keep the log and the orders from being altered have been taken out. That does not happen by itself. Restore the latest backup and find out who had access.</source>
        <translation>Regeln, die Protokoll und Bestellungen vor Veränderung schützen, wurden entfernt. Das geschieht nicht von selbst. Stellen Sie die letzte Sicherung wieder her und klären Sie, wer Zugang hatte.</translation>
    </message>
    <message>
        <source>Save the folder again in the mail program.</source>
        <translation>Speichern Sie den Ordner im E-Mail-Programm noch einmal.</translation>
    </message>
    <message>
        <source>See anonymous figures</source>
        <translation>Anonyme Auswertungen sehen</translation>
    </message>
    <message>
        <source>See callback requests</source>
        <translation>Rückrufwünsche sehen</translation>
    </message>
    <message>
        <source>See customers</source>
        <translation>Kundinnen und Kunden sehen</translation>
    </message>
    <message>
        <source>See how orders were paid</source>
        <translation>Sehen, wie Bestellungen bezahlt wurden</translation>
    </message>
    <message>
        <source>See orders</source>
        <translation>Bestellungen sehen</translation>
    </message>
    <message>
        <source>Send a replacement</source>
        <translation>Ersatz senden</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Services such as OneDrive, iCloud or Dropbox exchange the file while it is open. Choose another folder; backups may go there.</source>
        <translation>Dienste wie OneDrive, iCloud oder Dropbox tauschen die Datei aus, während sie geöffnet ist. Wählen Sie einen anderen Ordner; Sicherungen dürfen dorthin.</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>Versand bis</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versendet</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>Versendet am</translation>
    </message>
    <message>
        <source>Shipping costs</source>
        <translation>Versandkosten</translation>
    </message>
    <message>
        <source>Shipping method</source>
        <translation>Versandart</translation>
    </message>
    <message>
        <source>Shop system and program contradict each other</source>
        <translation>Shopsystem und Programm widersprechen sich</translation>
    </message>
    <message>
        <source>Shop system and program contradict each other.</source>
        <translation>Shopsystem und Programm widersprechen sich.</translation>
    </message>
    <message>
        <source>Show phone numbers and e-mail addresses</source>
        <translation>Telefonnummern und E-Mail-Adressen zeigen</translation>
    </message>
    <message>
        <source>Sign in in the window and choose one of your own.</source>
        <translation>Melden Sie sich im Fenster an und wählen Sie ein eigenes.</translation>
    </message>
    <message>
        <source>Since the kept version somebody has left, a password was changed or the data was given a new key, so it is not used. Take the copy in the newest backup with the recovery key.</source>
        <translation>Seit der aufbewahrten Fassung ist jemand gegangen, wurde ein Passwort geändert oder haben die Daten einen neuen Schlüssel bekommen; deshalb wird sie nicht benutzt. Nehmen Sie mit dem Wiederherstellungsschlüssel die Kopie aus der neuesten Sicherung.</translation>
    </message>
    <message>
        <source>Somebody changed, removed or added entries with another program. The orders are still there. Make a backup now, find out who had access to this computer, and restore the latest backup from before that, or take the log as it is; that is noted in it.</source>
        <translation>Jemand hat mit einem anderen Programm Einträge verändert, entfernt oder hinzugefügt. Die Bestellungen sind noch da. Machen Sie jetzt eine Sicherung, finden Sie heraus, wer Zugang zu diesem Computer hatte, und spielen Sie die letzte Sicherung von davor zurück, oder übernehmen Sie das Protokoll so; das wird darin vermerkt.</translation>
    </message>
    <message>
        <source>Somebody else did this</source>
        <translation>Das hat jemand anderes getan</translation>
    </message>
    <message>
        <source>Somebody else has changed it meanwhile.</source>
        <translation>Jemand anderes hat sie inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody else was quicker</source>
        <translation>Jemand war schneller</translation>
    </message>
    <message>
        <source>Somebody has begun to work on it.</source>
        <translation>Jemand hat mit ihr begonnen.</translation>
    </message>
    <message>
        <source>Somebody has confirmed this already</source>
        <translation>Das hat schon jemand bestätigt</translation>
    </message>
    <message>
        <source>Somebody has entered another account meanwhile. Look at the order again.</source>
        <translation>Inzwischen hat jemand ein anderes Konto eingetragen. Sehen Sie sich die Bestellung noch einmal an.</translation>
    </message>
    <message>
        <source>Somebody has given it to one or erased it meanwhile. Look at the message again.</source>
        <translation>Jemand hat es inzwischen einer zugeordnet oder gelöscht. Sehen Sie die Nachricht noch einmal an.</translation>
    </message>
    <message>
        <source>Somebody has removed it, or it belongs to an import that was undone. Reload the list.</source>
        <translation>Er wurde entfernt, oder er gehört zu einem Import, der zurückgenommen wurde. Laden Sie die Liste neu.</translation>
    </message>
    <message>
        <source>Somebody has said meanwhile what became of it.</source>
        <translation>Inzwischen hat jemand gesagt, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Somebody has set it aside. Release it first.</source>
        <translation>Jemand hat sie beiseitegelegt. Geben Sie sie erst frei.</translation>
    </message>
    <message>
        <source>Somebody has taken them over or erased them meanwhile. Look at the order again.</source>
        <translation>Inzwischen hat sie jemand übernommen oder gelöscht. Sehen Sie sich die Bestellung noch einmal an.</translation>
    </message>
    <message>
        <source>Somebody has this role</source>
        <translation>Jemand hat diese Rolle</translation>
    </message>
    <message>
        <source>Somebody has worked on its orders since.</source>
        <translation>An seinen Bestellungen wurde seitdem gearbeitet.</translation>
    </message>
    <message>
        <source>Somebody may have refunded a part of it meanwhile. Open the refund again; it shows what is left.</source>
        <translation>Vielleicht hat inzwischen jemand einen Teil erstattet. Öffnen Sie die Erstattung neu; sie zeigt, was übrig ist.</translation>
    </message>
    <message>
        <source>Somebody may have tried to weaken it, so it is not used. Restore the list from the latest backup.</source>
        <translation>Jemand könnte versucht haben, sie zu schwächen, deshalb wird sie nicht verwendet. Stellen Sie die Liste aus der letzten Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Somebody who is no owner has changed who may open the shop, so the list is not used. Restore it from the latest backup and find out who had access to this computer.</source>
        <translation>Jemand ohne dieses Recht hat geändert, wer den Shop öffnen darf, deshalb wird die Liste nicht verwendet. Stellen Sie sie aus der letzten Sicherung wieder her und klären Sie, wer Zugang zu diesem Computer hatte.</translation>
    </message>
    <message>
        <source>Something changed while the file was made</source>
        <translation>Während die Datei entstand, hat sich etwas geändert</translation>
    </message>
    <message>
        <source>Something is out of stock</source>
        <translation>Etwas ist nicht lieferbar</translation>
    </message>
    <message>
        <source>Something is still missing</source>
        <translation>Es fehlt noch etwas</translation>
    </message>
    <message>
        <source>Something is wrong with the delivery address.</source>
        <translation>Mit der Lieferadresse stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Street and number told apart</source>
        <translation>Straße und Hausnummer getrennt</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Schlagwort vergeben</translation>
    </message>
    <message>
        <source>Tag removed</source>
        <translation>Schlagwort entfernt</translation>
    </message>
    <message>
        <source>Take at least 12 characters. Four words in a row are easy to remember and strong.</source>
        <translation>Nehmen Sie mindestens 12 Zeichen. Vier Wörter hintereinander sind leicht zu merken und stark.</translation>
    </message>
    <message>
        <source>Take it out in the shop system and export again.</source>
        <translation>Nehmen Sie sie im Shopsystem heraus und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Take the file as it is</source>
        <translation>Datei so übernehmen</translation>
    </message>
    <message>
        <source>Take the list from a backup</source>
        <translation>Liste aus einer Sicherung nehmen</translation>
    </message>
    <message>
        <source>Take the log as it is</source>
        <translation>Protokoll so übernehmen</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>That is more than can be refunded</source>
        <translation>Das ist mehr, als erstattet werden kann</translation>
    </message>
    <message>
        <source>The JSON file is not well formed</source>
        <translation>Die JSON-Datei ist nicht richtig aufgebaut</translation>
    </message>
    <message>
        <source>The XML file is built in an unsafe way</source>
        <translation>Die XML-Datei ist unsicher aufgebaut</translation>
    </message>
    <message>
        <source>The XML file is not well formed</source>
        <translation>Die XML-Datei ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>The address needs a check</source>
        <translation>Die Adresse ist zu prüfen</translation>
    </message>
    <message>
        <source>The amount cannot be read.</source>
        <translation>Der Betrag ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The backup belongs to another shop</source>
        <translation>Die Sicherung gehört zu einem anderen Shop</translation>
    </message>
    <message>
        <source>The backup cannot be read</source>
        <translation>Die Sicherung ist nicht lesbar</translation>
    </message>
    <message>
        <source>The backup is damaged</source>
        <translation>Die Sicherung ist beschädigt</translation>
    </message>
    <message>
        <source>The backup is incomplete</source>
        <translation>Die Sicherung ist unvollständig</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of this program</source>
        <translation>Die Sicherung stammt von einer neueren Programmversion</translation>
    </message>
    <message>
        <source>The backup was made under an earlier key</source>
        <translation>Die Sicherung stammt aus der Zeit vor dem Schlüsselwechsel</translation>
    </message>
    <message>
        <source>The backups themselves are as they were. Choose their place anew in the settings, then they are known again.</source>
        <translation>Die Sicherungen selbst sind unverändert. Wählen Sie ihren Ort in den Einstellungen neu, dann sind sie wieder bekannt.</translation>
    </message>
    <message>
        <source>The certificate belongs to another mail server</source>
        <translation>Das Zertifikat gehört einem anderen E-Mail-Server</translation>
    </message>
    <message>
        <source>The chosen orders are cancelled, or nothing of them is left to pack.</source>
        <translation>Die gewählten Bestellungen sind storniert, oder es ist nichts mehr davon zu packen.</translation>
    </message>
    <message>
        <source>The computer’s part of the key is kept in the key store of the system, and that is not running. Sign in to the computer’s desktop as usual, use a key file, or open with the recovery key.</source>
        <translation>Der Schlüsselteil dieses Computers liegt im Schlüsselspeicher des Systems, und der läuft nicht. Melden Sie sich wie gewohnt am Computer an, nehmen Sie eine Schlüsseldatei oder öffnen Sie mit dem Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>The computer’s part of the key lies in a file that you chose. Plug the stick in and try again. If it is lost, the recovery key opens the shop.</source>
        <translation>Der Teil des Schlüssels, der zum Computer gehört, liegt in einer Datei, die Sie gewählt haben. Stecken Sie den Stick ein und versuchen Sie es noch einmal. Ist er verloren, öffnet der Wiederherstellungsschlüssel den Shop.</translation>
    </message>
    <message>
        <source>The connection to the mailbox was cut off</source>
        <translation>Die Verbindung zum Postfach ist abgerissen</translation>
    </message>
    <message>
        <source>The country is not known.</source>
        <translation>Das Land ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The currency is not known.</source>
        <translation>Die Währung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>Auf Wunsch der Kundin oder des Kunden</translation>
    </message>
    <message>
        <source>The data file belongs to another shop</source>
        <translation>Die Datendatei gehört zu einem anderen Shop</translation>
    </message>
    <message>
        <source>The data file has the layout of an older version</source>
        <translation>Die Datendatei hat den Aufbau einer älteren Version</translation>
    </message>
    <message>
        <source>The data file is damaged</source>
        <translation>Die Datendatei ist beschädigt</translation>
    </message>
    <message>
        <source>The data file is empty</source>
        <translation>Die Datendatei ist leer</translation>
    </message>
    <message>
        <source>The data file is missing</source>
        <translation>Die Datendatei fehlt</translation>
    </message>
    <message>
        <source>The data file is not as the program left it</source>
        <translation>Die Datendatei ist nicht so, wie das Programm sie verlassen hat</translation>
    </message>
    <message>
        <source>The data file is older than expected</source>
        <translation>Die Datendatei ist älter als erwartet</translation>
    </message>
    <message>
        <source>The data file is there, the file with its keys is not. Put it back if it was moved, or restore it from the latest backup.</source>
        <translation>Die Datendatei ist da, die Datei mit ihren Schlüsseln nicht. Legen Sie sie zurück, falls sie verschoben wurde, oder stellen Sie sie aus der letzten Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The data file was written by a newer version of this program</source>
        <translation>Die Datendatei stammt von einer neueren Programmversion</translation>
    </message>
    <message>
        <source>The data has been given a new key since, so the program cannot check this backup by itself. It can still be restored, with the recovery key or with an owner’s password of that time.</source>
        <translation>Die Daten haben seitdem einen neuen Schlüssel, deshalb kann das Programm diese Sicherung nicht selbst prüfen. Wiederherstellen lässt sie sich weiterhin, mit dem Wiederherstellungsschlüssel oder einem Inhaber-Passwort von damals.</translation>
    </message>
    <message>
        <source>The data has been given a new key since, so this list does not open it. Probably a synchronising service or a copy put the older one back. Take a newer version of the list that lies beside it, or the copy in the newest backup with the recovery key. The data file is not affected.</source>
        <translation>Die Daten haben seither einen neuen Schlüssel bekommen, deshalb öffnet diese Liste sie nicht. Wahrscheinlich hat ein Synchronisationsdienst oder eine Kopie die ältere zurückgelegt. Nehmen Sie eine neuere Fassung der Liste, die daneben liegt, oder mit dem Wiederherstellungsschlüssel die Kopie aus der neuesten Sicherung. Die Datendatei ist davon nicht betroffen.</translation>
    </message>
    <message>
        <source>The date cannot be read.</source>
        <translation>Das Datum ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The disk reports an error</source>
        <translation>Der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>The entry has changed since you opened it. Reload it and check whether your change still fits.</source>
        <translation>Der Eintrag wurde geändert, seit Sie ihn geöffnet haben. Laden Sie ihn neu und prüfen Sie, ob Ihre Änderung noch passt.</translation>
    </message>
    <message>
        <source>The entry in the key store has been altered</source>
        <translation>Der Eintrag im Schlüsselspeicher wurde verändert</translation>
    </message>
    <message>
        <source>The entry is no longer there</source>
        <translation>Der Eintrag ist nicht mehr da</translation>
    </message>
    <message>
        <source>The file could not be deleted</source>
        <translation>Die Datei ließ sich nicht löschen</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The file gives this order twice with different contents.</source>
        <translation>Die Datei enthält diese Bestellung zweimal mit unterschiedlichem Inhalt.</translation>
    </message>
    <message>
        <source>The file holds no text</source>
        <translation>Die Datei enthält keinen Text</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>The file is gone or open in another program. Close it there and choose it again.</source>
        <translation>Die Datei ist nicht mehr da oder in einem anderen Programm geöffnet. Schließen Sie sie dort und wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file is no backup, was cut off or is not there, or the medium does not answer. Check file and cable, or choose another backup.</source>
        <translation>Die Datei ist keine Sicherung, bricht ab oder ist nicht da, oder der Datenträger antwortet nicht. Prüfen Sie Datei und Kabel, oder wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>The file lacks columns that are needed</source>
        <translation>In der Datei fehlen nötige Spalten</translation>
    </message>
    <message>
        <source>The file lies there, but not under its name yet</source>
        <translation>Die Datei liegt dort, aber noch nicht unter ihrem Namen</translation>
    </message>
    <message>
        <source>The file mark.json shows when somebody exchanges the data, and it does not exchange itself. Did you put a copy of it back? Then an owner can confirm that; it is noted in the log. If not, find out who had access to the folder. Nothing is lost.</source>
        <translation>Die Datei mark.json zeigt, wenn jemand die Daten austauscht, und sie tauscht sich nicht selbst aus. Haben Sie eine Kopie davon zurückgelegt? Dann kann eine Inhaberin oder ein Inhaber das bestätigen; es wird im Protokoll vermerkt. Wenn nicht, finden Sie heraus, wer Zugang zu dem Ordner hatte. Es ist nichts verloren.</translation>
    </message>
    <message>
        <source>The file mark.json shows when somebody exchanges the data. It is damaged, or of another shop. An owner can have it made anew; that is noted in the log. If that happens again, find out who or what changes files in the folder. Nothing is lost.</source>
        <translation>Die Datei mark.json zeigt, wenn jemand die Daten austauscht. Sie ist beschädigt oder von einem anderen Shop. Eine Inhaberin oder ein Inhaber kann sie neu anlegen lassen; das wird im Protokoll vermerkt. Kommt das wieder vor, finden Sie heraus, wer oder was im Ordner Dateien ändert. Es ist nichts verloren.</translation>
    </message>
    <message>
        <source>The file or the pasted text is empty. Save or copy the message again.</source>
        <translation>Die Datei oder der eingefügte Text ist leer. Speichern oder kopieren Sie die Nachricht noch einmal.</translation>
    </message>
    <message>
        <source>The file was damaged or cut off. An earlier version of it may do, or the copy in a backup with the recovery key.</source>
        <translation>Die Datei wurde beschädigt oder abgeschnitten. Eine frühere Fassung kann genügen, oder die Abschrift in einer Sicherung mit dem Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>The file with messages could not be opened</source>
        <translation>Die Datei mit Nachrichten ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The file with messages is too large</source>
        <translation>Die Datei mit Nachrichten ist zu groß</translation>
    </message>
    <message>
        <source>The folder is not empty</source>
        <translation>Der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>The folder of the shop is there, but the file with the orders is not. Put it back if it was moved, or restore a backup.</source>
        <translation>Der Ordner des Shops ist da, die Datei mit den Bestellungen nicht. Legen Sie sie zurück, falls sie verschoben wurde, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The form’s JSON file is not well formed</source>
        <translation>Die JSON-Datei des Formulars ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>The form’s table is not well formed</source>
        <translation>Die Tabelle des Formulars ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>The goods have come back</source>
        <translation>Die Ware ist zurückgekommen</translation>
    </message>
    <message>
        <source>The goods have come back.</source>
        <translation>Die Ware ist zurückgekommen.</translation>
    </message>
    <message>
        <source>The import can no longer be undone</source>
        <translation>Der Import lässt sich nicht mehr zurücknehmen</translation>
    </message>
    <message>
        <source>The key cannot lie in the folder of the shop</source>
        <translation>Im Ordner des Shops kann der Schlüssel nicht liegen</translation>
    </message>
    <message>
        <source>The key cannot lie where it is copied elsewhere</source>
        <translation>Wo er weiterkopiert wird, kann der Schlüssel nicht liegen</translation>
    </message>
    <message>
        <source>The key file could not be written</source>
        <translation>Die Schlüsseldatei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The key file holds no key for this shop</source>
        <translation>In der Schlüsseldatei ist kein Schlüssel für diesen Shop</translation>
    </message>
    <message>
        <source>The key file may not be read or written</source>
        <translation>Die Schlüsseldatei darf nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>The key list of the shop cannot be read</source>
        <translation>Die Schlüsselliste des Shops ist nicht lesbar</translation>
    </message>
    <message>
        <source>The key list of the shop is missing</source>
        <translation>Die Schlüsselliste des Shops fehlt</translation>
    </message>
    <message>
        <source>The key list of the shop was altered from outside</source>
        <translation>Die Schlüsselliste des Shops wurde von außen verändert</translation>
    </message>
    <message>
        <source>The key list was written by a newer version of this program</source>
        <translation>Die Schlüsselliste stammt von einer neueren Programmversion</translation>
    </message>
    <message>
        <source>The key of this computer account has been replaced</source>
        <translation>Der Schlüssel dieses Computerkontos wurde ersetzt</translation>
    </message>
    <message>
        <source>The key of this computer belongs to another shop</source>
        <translation>Der Schlüssel dieses Computers gehört zu einem anderen Shop</translation>
    </message>
    <message>
        <source>The key store did not keep the key</source>
        <translation>Der Schlüsselspeicher hat den Schlüssel nicht behalten</translation>
    </message>
    <message>
        <source>The key store does not answer</source>
        <translation>Der Schlüsselspeicher antwortet nicht</translation>
    </message>
    <message>
        <source>The key store gave an answer that we do not know</source>
        <translation>Der Schlüsselspeicher gab eine unbekannte Antwort</translation>
    </message>
    <message>
        <source>The key store holds a key under the name of this shop, but it does not fit these data. This happens when data folders are exchanged. Open with the recovery key; the right key is then stored again.</source>
        <translation>Im Schlüsselspeicher liegt unter dem Namen dieses Shops ein Schlüssel, der nicht zu diesen Daten passt. Das geschieht, wenn Datenordner vertauscht werden. Öffnen Sie mit dem Wiederherstellungsschlüssel; danach liegt wieder der richtige Schlüssel bereit.</translation>
    </message>
    <message>
        <source>The key store of this computer is locked</source>
        <translation>Der Schlüsselspeicher dieses Computers ist gesperrt</translation>
    </message>
    <message>
        <source>The key store refused access</source>
        <translation>Der Schlüsselspeicher hat den Zugriff abgelehnt</translation>
    </message>
    <message>
        <source>The key store works, but holds no key for this shop. If you work here under another computer account, let an owner show you a one-time code there. Otherwise the recovery key opens the shop.</source>
        <translation>Der Schlüsselspeicher arbeitet, hat aber keinen Schlüssel für diesen Shop. Arbeiten Sie hier sonst unter einem anderen Computerkonto, lassen Sie sich dort einen Einmalcode zeigen. Sonst öffnet der Wiederherstellungsschlüssel den Shop.</translation>
    </message>
    <message>
        <source>The key was written and was gone when it was read back. Check whether the key store may save permanently, or use a key file, for instance on a USB stick.</source>
        <translation>Der Schlüssel wurde geschrieben und war beim Zurücklesen nicht mehr da. Prüfen Sie, ob der Schlüsselspeicher dauerhaft speichern darf, oder nehmen Sie eine Schlüsseldatei, zum Beispiel auf einem USB-Stick.</translation>
    </message>
    <message>
        <source>The last four digits do not fit</source>
        <translation>Die letzten vier Ziffern passen nicht</translation>
    </message>
    <message>
        <source>The layout of the file is not known</source>
        <translation>Der Aufbau der Datei ist nicht bekannt</translation>
    </message>
    <message>
        <source>The list in this backup does not fit the data of today</source>
        <translation>Die Liste in dieser Sicherung passt nicht zu den heutigen Daten</translation>
    </message>
    <message>
        <source>The list of people and keys is damaged, and what was kept of it is too old</source>
        <translation>Die Liste der Personen und Schlüssel ist beschädigt, und ihre aufbewahrte Fassung ist zu alt</translation>
    </message>
    <message>
        <source>The list of people and keys is older than expected</source>
        <translation>Die Liste der Personen und Schlüssel ist älter als erwartet</translation>
    </message>
    <message>
        <source>The list of people and keys is older than the data</source>
        <translation>Die Liste der Personen und Schlüssel ist älter als die Daten</translation>
    </message>
    <message>
        <source>The list of people was not signed by an owner</source>
        <translation>Die Liste der Personen ist nicht von einer Inhaberin oder einem Inhaber unterschrieben</translation>
    </message>
    <message>
        <source>The log in the data file has a gap</source>
        <translation>Das Protokoll in der Datendatei hat eine Lücke</translation>
    </message>
    <message>
        <source>The mail folder is gone</source>
        <translation>Der E-Mail-Ordner ist nicht mehr da</translation>
    </message>
    <message>
        <source>The mail folder was made anew</source>
        <translation>Der E-Mail-Ordner wurde neu angelegt</translation>
    </message>
    <message>
        <source>The mail server does not answer</source>
        <translation>Der E-Mail-Server antwortet nicht</translation>
    </message>
    <message>
        <source>The mail server has no room at the moment</source>
        <translation>Der E-Mail-Server hat zurzeit keinen Platz</translation>
    </message>
    <message>
        <source>The mail server offers no encrypted connection</source>
        <translation>Der E-Mail-Server bietet keine verschlüsselte Verbindung an</translation>
    </message>
    <message>
        <source>The mail server takes no connection</source>
        <translation>Der E-Mail-Server nimmt keine Verbindung an</translation>
    </message>
    <message>
        <source>The mail server was not found</source>
        <translation>Der E-Mail-Server wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The mail server’s answer makes no sense</source>
        <translation>Die Antwort des E-Mail-Servers ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>The mail server’s certificate has expired</source>
        <translation>Das Zertifikat des E-Mail-Servers ist abgelaufen</translation>
    </message>
    <message>
        <source>The mail server’s certificate is not valid</source>
        <translation>Das Zertifikat des E-Mail-Servers ist ungültig</translation>
    </message>
    <message>
        <source>The mailbox does not accept user name and password</source>
        <translation>Das Postfach nimmt Benutzername und Passwort nicht an</translation>
    </message>
    <message>
        <source>The mailbox’s password is not on this account</source>
        <translation>Das Passwort des Postfachs fehlt in diesem Konto</translation>
    </message>
    <message>
        <source>The mark beside the data file cannot be read</source>
        <translation>Die Marke neben der Datendatei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The mark beside the data file is missing or older than the data</source>
        <translation>Die Marke neben der Datendatei fehlt oder ist älter als die Daten</translation>
    </message>
    <message>
        <source>The money has been refunded.</source>
        <translation>Das Geld ist erstattet.</translation>
    </message>
    <message>
        <source>The money went back, so nothing is shipped any more.</source>
        <translation>Das Geld ist zurückgezahlt, deshalb wird nichts mehr versendet.</translation>
    </message>
    <message>
        <source>The next try is possible in %n min.</source>
        <translation>Der nächste Versuch ist in %n min möglich.</translation>
    </message>
    <message>
        <source>The next try is possible in %n s.</source>
        <translation>Der nächste Versuch ist in %n s möglich.</translation>
    </message>
    <message>
        <source>The number was erased already</source>
        <translation>Die Nummer wurde schon gelöscht</translation>
    </message>
    <message>
        <source>The one-time code does not match</source>
        <translation>Der Einmalcode stimmt nicht</translation>
    </message>
    <message>
        <source>The one-time code has expired</source>
        <translation>Der Einmalcode ist abgelaufen</translation>
    </message>
    <message>
        <source>The order has been refunded</source>
        <translation>Die Bestellung wurde erstattet</translation>
    </message>
    <message>
        <source>The order has no articles.</source>
        <translation>Die Bestellung hat keine Artikel.</translation>
    </message>
    <message>
        <source>The order is already in progress</source>
        <translation>Die Bestellung ist schon in Bearbeitung</translation>
    </message>
    <message>
        <source>The order is already shipped</source>
        <translation>Die Bestellung ist schon versendet</translation>
    </message>
    <message>
        <source>The order is cancelled</source>
        <translation>Die Bestellung ist storniert</translation>
    </message>
    <message>
        <source>The order is cancelled.</source>
        <translation>Die Bestellung ist storniert.</translation>
    </message>
    <message>
        <source>The order is not paid yet</source>
        <translation>Die Bestellung ist noch nicht bezahlt</translation>
    </message>
    <message>
        <source>The order is on hold</source>
        <translation>Die Bestellung ist zurückgestellt</translation>
    </message>
    <message>
        <source>The order is on hold.</source>
        <translation>Die Bestellung ist zurückgestellt.</translation>
    </message>
    <message>
        <source>The order was changed again after this step. Correct it by hand.</source>
        <translation>Die Bestellung wurde nach diesem Schritt noch einmal geändert. Berichtigen Sie sie von Hand.</translation>
    </message>
    <message>
        <source>The order was shipped and returned. A new parcel needs a new order.</source>
        <translation>Die Bestellung war versendet und kam zurück. Für ein neues Paket braucht es eine neue Bestellung.</translation>
    </message>
    <message>
        <source>The password check in the key list is outside the allowed limits</source>
        <translation>Die Passwortprüfung in der Schlüsselliste liegt außerhalb der erlaubten Grenzen</translation>
    </message>
    <message>
        <source>The password contains the name of the shop</source>
        <translation>Das Passwort enthält den Namen des Shops</translation>
    </message>
    <message>
        <source>The password contains your name</source>
        <translation>Das Passwort enthält Ihren Namen</translation>
    </message>
    <message>
        <source>The password does not match this account</source>
        <translation>Das Passwort passt nicht zu diesem Konto</translation>
    </message>
    <message>
        <source>The password is easy to guess</source>
        <translation>Das Passwort ist leicht zu erraten</translation>
    </message>
    <message>
        <source>The password is still the first one</source>
        <translation>Das Passwort ist noch das erste</translation>
    </message>
    <message>
        <source>The password is too short</source>
        <translation>Das Passwort ist zu kurz</translation>
    </message>
    <message>
        <source>The payment has failed.</source>
        <translation>Die Zahlung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The payment is not in yet.</source>
        <translation>Die Zahlung ist noch nicht da.</translation>
    </message>
    <message>
        <source>The payment needs a check</source>
        <translation>Die Zahlung ist zu prüfen</translation>
    </message>
    <message>
        <source>The payment of the order has failed</source>
        <translation>Die Zahlung der Bestellung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The place for backups belongs to another shop</source>
        <translation>Der Ort der Sicherungen gehört einem anderen Shop</translation>
    </message>
    <message>
        <source>The place for backups does not answer</source>
        <translation>Der Ort der Sicherungen antwortet nicht</translation>
    </message>
    <message>
        <source>The place for backups has been silent for minutes</source>
        <translation>Der Ort der Sicherungen schweigt seit Minuten</translation>
    </message>
    <message>
        <source>The place for backups is not there</source>
        <translation>Der Ort der Sicherungen ist nicht da</translation>
    </message>
    <message>
        <source>The program brings it up to date at sign-in. That has not happened yet; please try again.</source>
        <translation>Das Programm bringt sie bei der Anmeldung auf den neuen Stand. Das ist noch nicht geschehen; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The quantity cannot be read.</source>
        <translation>Die Menge ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The quantity is below zero.</source>
        <translation>Die Menge ist kleiner als null.</translation>
    </message>
    <message>
        <source>The recovery key comes first</source>
        <translation>Zuerst kommt der Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>The recovery key has a slip of the pen</source>
        <translation>Im Wiederherstellungsschlüssel ist ein Tippfehler</translation>
    </message>
    <message>
        <source>The refund has gone out</source>
        <translation>Die Erstattung ist hinausgegangen</translation>
    </message>
    <message>
        <source>The refund is in a file for the bank</source>
        <translation>Die Erstattung steht in einer Datei für die Bank</translation>
    </message>
    <message>
        <source>The row does not have as many columns as the heading.</source>
        <translation>Die Zeile hat nicht so viele Spalten wie die Kopfzeile.</translation>
    </message>
    <message>
        <source>The sealed account number does not fit</source>
        <translation>Die versiegelte Kontonummer passt nicht</translation>
    </message>
    <message>
        <source>The server counts its mails from the beginning. All were looked at again; what had come in before was left out.</source>
        <translation>Der Server zählt seine E-Mails von vorn. Alle wurden noch einmal angesehen; was schon hereingekommen war, blieb weg.</translation>
    </message>
    <message>
        <source>The shop is already open</source>
        <translation>Der Shop ist schon geöffnet</translation>
    </message>
    <message>
        <source>The shop needs an owner</source>
        <translation>Der Shop braucht eine Inhaberin oder einen Inhaber</translation>
    </message>
    <message>
        <source>The shop was set up with another one than {backend} that runs today. Start the former one and try again, or open with the recovery key; the key is then kept in the new one.</source>
        <translation>Der Shop wurde mit einem anderen eingerichtet als {backend}, der heute läuft. Starten Sie den früheren und versuchen Sie es noch einmal, oder öffnen Sie mit dem Wiederherstellungsschlüssel; danach liegt der Schlüssel im neuen.</translation>
    </message>
    <message>
        <source>The shop’s data can be opened as soon as the key store is open. Unlock it with the password of your computer account, then try again.</source>
        <translation>Sobald er offen ist, lassen sich die Daten öffnen. Entsperren Sie ihn mit dem Passwort Ihres Computerkontos und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The shop’s data is complete and unchanged.</source>
        <translation>Die Daten des Shops sind vollständig und unverändert.</translation>
    </message>
    <message>
        <source>The state of the entry does not allow it. Reload it and look at what has changed.</source>
        <translation>Der Zustand des Eintrags lässt es nicht zu. Laden Sie ihn neu und sehen Sie nach, was sich geändert hat.</translation>
    </message>
    <message>
        <source>The statement could not be read</source>
        <translation>Der Kontoauszug konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The statement holds no text</source>
        <translation>Der Kontoauszug enthält keinen Text</translation>
    </message>
    <message>
        <source>The statement is empty</source>
        <translation>Der Kontoauszug ist leer</translation>
    </message>
    <message>
        <source>The statement is too large</source>
        <translation>Der Kontoauszug ist zu groß</translation>
    </message>
    <message>
        <source>The statement’s table is not well formed</source>
        <translation>Die Tabelle des Kontoauszugs ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>The status is not known.</source>
        <translation>Der Status ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The stick may be full or broken. Make room on it, or choose another one.</source>
        <translation>Der Stick ist vielleicht voll oder defekt. Schaffen Sie Platz darauf, oder nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The stick or the network drive reports an error. Check plug and connection; the backup is tried again by itself.</source>
        <translation>Der Stick oder das Netzlaufwerk meldet einen Fehler. Prüfen Sie Stecker und Verbindung; die Sicherung wird von selbst wiederholt.</translation>
    </message>
    <message>
        <source>The stick with the key is not plugged in</source>
        <translation>Der Stick mit dem Schlüssel ist nicht eingesteckt</translation>
    </message>
    <message>
        <source>The system asked whether this program may read its key, and the answer was no. Try again and allow it.</source>
        <translation>Das System hat gefragt, ob dieses Programm seinen Schlüssel lesen darf, und die Antwort war Nein. Versuchen Sie es noch einmal und erlauben Sie es.</translation>
    </message>
    <message>
        <source>The system now uses another key store</source>
        <translation>Das System nutzt jetzt einen anderen Schlüsselspeicher</translation>
    </message>
    <message>
        <source>The table has neither messages nor numbers</source>
        <translation>Die Tabelle enthält weder Nachrichten noch Nummern</translation>
    </message>
    <message>
        <source>The table is not well formed</source>
        <translation>Die Tabelle ist nicht richtig aufgebaut</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>Der Text ist zu lang</translation>
    </message>
    <message>
        <source>The time is over; money may go to this account.</source>
        <translation>Die Zeit ist um; Geld darf an dieses Konto gehen.</translation>
    </message>
    <message>
        <source>The work was stopped at your request. Nothing of it remains.</source>
        <translation>Die Arbeit wurde auf Ihren Wunsch beendet. Es bleibt nichts davon zurück.</translation>
    </message>
    <message>
        <source>There are too many messages in the file</source>
        <translation>In der Datei sind zu viele Nachrichten</translation>
    </message>
    <message>
        <source>There is a file of this name</source>
        <translation>Eine Datei mit diesem Namen gibt es schon</translation>
    </message>
    <message>
        <source>There is a payment number in a field for identifiers.</source>
        <translation>In einem Feld für Kennungen steht eine Karten- oder Kontonummer.</translation>
    </message>
    <message>
        <source>There is already a shop in this folder</source>
        <translation>In diesem Ordner gibt es schon einen Shop</translation>
    </message>
    <message>
        <source>There is no article yet.</source>
        <translation>Es gibt noch keinen Artikel.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}” in the mailbox any more. It was perhaps renamed; choose it again in the settings.</source>
        <translation>Im Postfach gibt es keinen Ordner „{folder}“ mehr. Vielleicht wurde er umbenannt; wählen Sie ihn in den Einstellungen neu.</translation>
    </message>
    <message>
        <source>There is no key store in this session</source>
        <translation>In dieser Sitzung gibt es keinen Schlüsselspeicher</translation>
    </message>
    <message>
        <source>There is no message in it</source>
        <translation>Darin ist keine Nachricht</translation>
    </message>
    <message>
        <source>There is no way to the mail server</source>
        <translation>Es gibt keinen Weg zum E-Mail-Server</translation>
    </message>
    <message>
        <source>There is no withdrawal</source>
        <translation>Es gibt keinen Widerruf</translation>
    </message>
    <message>
        <source>There is not a single order in it. Export it again from the shop system and check the chosen period.</source>
        <translation>Darin steht keine einzige Bestellung. Exportieren Sie sie noch einmal aus dem Shopsystem und prüfen Sie den gewählten Zeitraum.</translation>
    </message>
    <message>
        <source>There is nothing in the file. Download the statement again and check the chosen period.</source>
        <translation>In der Datei steht nichts. Laden Sie den Auszug noch einmal herunter und prüfen Sie den gewählten Zeitraum.</translation>
    </message>
    <message>
        <source>There is nothing to confirm any more</source>
        <translation>Hier ist nichts mehr zu bestätigen</translation>
    </message>
    <message>
        <source>There is nothing to pay out</source>
        <translation>Es ist nichts auszuzahlen</translation>
    </message>
    <message>
        <source>There is nothing to print</source>
        <translation>Es gibt nichts zu drucken</translation>
    </message>
    <message>
        <source>These bank details do not wait any more</source>
        <translation>Diese Bankverbindung wartet nicht mehr</translation>
    </message>
    <message>
        <source>These bank details were replaced</source>
        <translation>Diese Bankverbindung wurde ersetzt</translation>
    </message>
    <message>
        <source>These pieces are already on their way</source>
        <translation>Diese Stücke sind schon unterwegs</translation>
    </message>
    <message>
        <source>They are typed a second time so that a slip is noticed. Compare the IBAN and type them again.</source>
        <translation>Sie werden ein zweites Mal getippt, damit ein Versehen auffällt. Vergleichen Sie die IBAN und tippen Sie sie neu.</translation>
    </message>
    <message>
        <source>This account belongs to an order already</source>
        <translation>Dieses Konto gehört schon zu einer Bestellung</translation>
    </message>
    <message>
        <source>This computer account does not know the shop yet</source>
        <translation>Dieses Computerkonto kennt den Shop noch nicht</translation>
    </message>
    <message>
        <source>This computer does not reach “{host}”. Check the network; it is tried again in a few minutes.</source>
        <translation>Dieser Computer erreicht „{host}“ nicht. Prüfen Sie das Netzwerk; in einigen Minuten wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>This entry is no order.</source>
        <translation>Dieser Eintrag ist keine Bestellung.</translation>
    </message>
    <message>
        <source>This file holds no key that fits</source>
        <translation>In dieser Datei ist kein passender Schlüssel</translation>
    </message>
    <message>
        <source>This file is settled already</source>
        <translation>Diese Datei ist schon geklärt</translation>
    </message>
    <message>
        <source>This folder cannot be written to</source>
        <translation>In diesen Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>This has already been taken back</source>
        <translation>Das wurde schon zurückgenommen</translation>
    </message>
    <message>
        <source>This is a fault between this program and the system. Restart the computer and try again; the recovery key opens the shop at any time.</source>
        <translation>Das ist eine Störung zwischen diesem Programm und dem System. Starten Sie den Computer neu und versuchen Sie es noch einmal; der Wiederherstellungsschlüssel öffnet den Shop jederzeit.</translation>
    </message>
    <message>
        <source>This is a fault of the program and not yours. Your data is unchanged. Try again, and copy the report if it happens once more.</source>
        <translation>Das ist ein Fehler des Programms und nicht Ihrer. Ihre Daten sind unverändert. Versuchen Sie es noch einmal und kopieren Sie den Bericht, falls es wieder vorkommt.</translation>
    </message>
    <message>
        <source>This is no statement that can be read</source>
        <translation>Das ist kein lesbarer Kontoauszug</translation>
    </message>
    <message>
        <source>This is not a data file of Backoffice</source>
        <translation>Das ist keine Datendatei von Backoffice</translation>
    </message>
    <message>
        <source>This is not a file with messages</source>
        <translation>Das ist keine Datei mit Nachrichten</translation>
    </message>
    <message>
        <source>This is not a folder</source>
        <translation>Das ist kein Ordner</translation>
    </message>
    <message>
        <source>This is not possible right now</source>
        <translation>Das geht gerade nicht</translation>
    </message>
    <message>
        <source>This is the only one. Make somebody else an owner first.</source>
        <translation>Dies ist die einzige Person. Geben Sie die Rolle zuerst jemand anderem.</translation>
    </message>
    <message>
        <source>This is the password of until now</source>
        <translation>Das ist das bisherige Passwort</translation>
    </message>
    <message>
        <source>This looks like a payment number</source>
        <translation>Das sieht nach einer Karten- oder Kontonummer aus</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Dieser Name ist vergeben</translation>
    </message>
    <message>
        <source>This needs another right</source>
        <translation>Dafür brauchen Sie ein weiteres Recht</translation>
    </message>
    <message>
        <source>This part of the file is no mail.</source>
        <translation>Dieser Teil der Datei ist keine E-Mail.</translation>
    </message>
    <message>
        <source>This person alone holds their key. Let another one sign in who may pay out, or open the shop with the recovery key.</source>
        <translation>Nur diese Person hat den Schlüssel dazu. Lassen Sie eine andere sich anmelden, die auszahlen darf, oder öffnen Sie den Laden mit dem Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>This recovery key belongs to another shop or is no longer valid</source>
        <translation>Dieser Wiederherstellungsschlüssel gehört zu einem anderen Shop oder gilt nicht mehr</translation>
    </message>
    <message>
        <source>This return is settled already</source>
        <translation>Diese Retoure ist schon erledigt</translation>
    </message>
    <message>
        <source>This right belongs to a built-in role</source>
        <translation>Dieses Recht gehört zu einer festen Rolle</translation>
    </message>
    <message>
        <source>This row cannot be used.</source>
        <translation>Diese Zeile passt nicht.</translation>
    </message>
    <message>
        <source>This value cannot be used</source>
        <translation>Dieser Wert passt nicht</translation>
    </message>
    <message>
        <source>This version cannot read it. Install the newer version and open the shop with it.</source>
        <translation>Diese Version kann sie nicht lesen. Installieren Sie die neuere Version und öffnen Sie den Shop damit.</translation>
    </message>
    <message>
        <source>This version does not know its layout. Install the newer version and open the shop with it.</source>
        <translation>Diese Version kennt ihren Aufbau nicht. Installieren Sie die neuere Version und öffnen Sie den Shop damit.</translation>
    </message>
    <message>
        <source>To clarify</source>
        <translation>Klärfall</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Tracking number added</source>
        <translation>Sendungsnummer nachgetragen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Two computers could write at the same time and damage the data. Choose a folder on this computer; backups may go to the network.</source>
        <translation>Zwei Computer könnten gleichzeitig schreiben und die Daten beschädigen. Wählen Sie einen Ordner auf diesem Computer; Sicherungen dürfen ins Netz.</translation>
    </message>
    <message>
        <source>Undo no longer fits</source>
        <translation>Rückgängig passt nicht mehr</translation>
    </message>
    <message>
        <source>Up to 20,000 are read at once. Copy those that matter into a mail folder of their own and save that.</source>
        <translation>Bis zu 20.000 werden auf einmal gelesen. Kopieren Sie die wichtigen in einen eigenen E-Mail-Ordner und speichern Sie diesen.</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>Updated by an import</source>
        <translation>Durch einen Import aktualisiert</translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation>Schlüsseldatei verwenden</translation>
    </message>
    <message>
        <source>Use the earlier version</source>
        <translation>Frühere Fassung verwenden</translation>
    </message>
    <message>
        <source>Use the newer version</source>
        <translation>Neuere Fassung verwenden</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Usually that is a network drive without a connection. Your work goes on; the backup is tried again when the drive answers.</source>
        <translation>Meist ist das ein Netzlaufwerk ohne Verbindung. Ihre Arbeit geht weiter; gesichert wird, wenn das Laufwerk wieder antwortet.</translation>
    </message>
    <message>
        <source>Version {version} of the program made it.</source>
        <translation>Version {version} des Programms hat sie angelegt.</translation>
    </message>
    <message>
        <source>What happens to the data would happen to them too. Choose a stick, a network drive or a folder elsewhere.</source>
        <translation>Was den Daten zustößt, stieße auch ihnen zu. Wählen Sie einen Stick, ein Netzlaufwerk oder einen Ordner an anderer Stelle.</translation>
    </message>
    <message>
        <source>What was noted about the backups cannot be read</source>
        <translation>Was über die Sicherungen notiert war, ist nicht lesbar</translation>
    </message>
    <message>
        <source>What was refunded cannot be given up any more.</source>
        <translation>Was erstattet ist, lässt sich nicht mehr verwerfen.</translation>
    </message>
    <message>
        <source>What “{host}” says is not what a mailbox says. Check server and port in the settings.</source>
        <translation>Was „{host}“ sagt, ist nicht die Sprache eines Postfachs. Prüfen Sie Server und Port in den Einstellungen.</translation>
    </message>
    <message>
        <source>Who knows the shop would try that first. Take words that have nothing to do with it.</source>
        <translation>Wer den Shop kennt, würde das zuerst versuchen. Nehmen Sie Wörter, die nichts mit ihm zu tun haben.</translation>
    </message>
    <message>
        <source>Who knows you would try that first. Take words that have nothing to do with you.</source>
        <translation>Wer Sie kennt, würde das zuerst versuchen. Nehmen Sie Wörter, die nichts mit Ihnen zu tun haben.</translation>
    </message>
    <message>
        <source>Whoever copies that folder would have both. Choose a place that can be taken away, such as a stick.</source>
        <translation>Wer diesen Ordner kopiert, hätte beides. Wählen Sie einen Ort, den man mitnehmen kann, etwa einen Stick.</translation>
    </message>
    <message>
        <source>Withdrawal received</source>
        <translation>Widerruf eingegangen</translation>
    </message>
    <message>
        <source>Work begun</source>
        <translation>Bearbeitung begonnen</translation>
    </message>
    <message>
        <source>Work on orders</source>
        <translation>Bestellungen bearbeiten</translation>
    </message>
    <message>
        <source>Yes, I restored an older copy</source>
        <translation>Ja, ich habe zurückgespielt</translation>
    </message>
    <message>
        <source>You are looking at the program as somebody of another role sees it. Go back to work.</source>
        <translation>Sie sehen das Programm so, wie eine andere Rolle es sieht. Gehen Sie zurück, um zu arbeiten.</translation>
    </message>
    <message>
        <source>You cannot do this to yourself</source>
        <translation>Das geht nicht bei Ihnen selbst</translation>
    </message>
    <message>
        <source>You entered or took over these bank details yourself. A colleague can confirm them, or they wait.</source>
        <translation>Sie haben diese Bankverbindung selbst eingetragen oder übernommen. Jemand anderes kann sie bestätigen, oder sie wartet.</translation>
    </message>
    <message>
        <source>Your computer account has no permission there, or the stick is write-protected. Change that and try again, or choose another place.</source>
        <translation>Ihr Computerkonto darf das dort nicht, oder der Stick ist schreibgeschützt. Ändern Sie das und versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Your computer account may only read there. Choose another folder or ask for the permission.</source>
        <translation>Ihr Computerkonto darf dort nur lesen. Wählen Sie einen anderen Ordner oder lassen Sie sich das Recht geben.</translation>
    </message>
    <message>
        <source>Your role does not include “{right}”. An owner of the shop can grant it.</source>
        <translation>Ihre Rolle enthält „{right}“ nicht. Eine Inhaberin oder ein Inhaber des Shops kann es vergeben.</translation>
    </message>
    <message>
        <source>the data of the shop</source>
        <translation>der Datenbestand des Shops</translation>
    </message>
    <message>
        <source>the one</source>
        <translation>dem</translation>
    </message>
    <message>
        <source>{field} changed</source>
        <translation>{field} geändert</translation>
    </message>
    <message>
        <source>“{host}” cannot prove any longer who it is, so the password was not sent. Check this computer’s date, or tell the provider.</source>
        <translation>„{host}“ kann sich nicht mehr ausweisen, deshalb wurde das Passwort nicht gesendet. Prüfen Sie das Datum dieses Computers, oder sagen Sie dem Anbieter Bescheid.</translation>
    </message>
    <message>
        <source>“{host}” could not prove who it is, so the password was not sent. Ask the provider.</source>
        <translation>„{host}“ konnte sich nicht ausweisen, deshalb wurde das Passwort nicht gesendet. Fragen Sie den Anbieter.</translation>
    </message>
    <message>
        <source>“{host}” is there but refuses this port. Usual is 993. Check the port in the settings.</source>
        <translation>„{host}“ ist da, lehnt diesen Port aber ab. Üblich ist 993. Prüfen Sie den Port in den Einstellungen.</translation>
    </message>
    <message>
        <source>“{host}” shows a certificate of its own making, or of somebody whom this computer does not trust. The password was not sent.</source>
        <translation>„{host}“ zeigt ein selbst ausgestelltes Zertifikat oder eines von einer Stelle, der dieser Computer nicht vertraut. Das Passwort wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>“{host}” took too long. It is tried again in a few minutes.</source>
        <translation>„{host}“ hat zu lange gebraucht. In einigen Minuten wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>“{path}”</source>
        <translation>„{path}“</translation>
    </message>
</context>
<context>
    <name>MoneySection</name>
    <message>
        <source>Account from a message …</source>
        <translation>Konto aus einer Nachricht …</translation>
    </message>
    <message>
        <source>Bank details</source>
        <translation>Bankverbindung</translation>
    </message>
    <message>
        <source>Bank details are missing.</source>
        <translation>Bankverbindung fehlt.</translation>
    </message>
    <message>
        <source>Bank details …</source>
        <translation>Bankverbindung …</translation>
    </message>
    <message>
        <source>Confirm the change</source>
        <translation>Änderung bestätigen</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It was cancelled after it was paid.</source>
        <translation>Sie wurde storniert, nachdem sie bezahlt war.</translation>
    </message>
    <message>
        <source>Mark as paid …</source>
        <translation>Als bezahlt markieren …</translation>
    </message>
    <message>
        <source>More was paid than the order costs now.</source>
        <translation>Es wurde mehr bezahlt, als die Bestellung jetzt kostet.</translation>
    </message>
    <message>
        <source>Nothing that was paid is left to be refunded.</source>
        <translation>Vom Bezahlten ist nichts mehr zu erstatten.</translation>
    </message>
    <message>
        <source>Refund due: {amount}</source>
        <translation>Erstattung fällig: {amount}</translation>
    </message>
    <message>
        <source>Refund …</source>
        <translation>Erstatten …</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>eingegangen {day}</translation>
    </message>
</context>
<context>
    <name>MoneyVerbs</name>
    <message>
        <source>Bank details of {number}</source>
        <translation>Bankverbindung zu {number}</translation>
    </message>
    <message>
        <source>Bank details …</source>
        <translation>Bankverbindung …</translation>
    </message>
    <message>
        <source>Mark as paid …</source>
        <translation>Als bezahlt markieren …</translation>
    </message>
    <message>
        <source>Nothing of {number} is left to be refunded.</source>
        <translation>Von {number} ist nichts mehr zu erstatten.</translation>
    </message>
    <message>
        <source>Refund of {number} given up.</source>
        <translation>Erstattung zu {number} verworfen.</translation>
    </message>
    <message>
        <source>Refund …</source>
        <translation>Erstatten …</translation>
    </message>
    <message>
        <source>The number of {account} is erased.</source>
        <translation>Die Nummer zu {account} ist gelöscht.</translation>
    </message>
    <message>
        <source>{account} confirmed. Money may go there now.</source>
        <translation>{account} bestätigt. Geld darf jetzt dorthin gehen.</translation>
    </message>
    <message>
        <source>{account} sealed.</source>
        <translation>{account} versiegelt.</translation>
    </message>
    <message>
        <source>{account} sealed. Money may go there from {moment}, or when a second person has confirmed it.</source>
        <translation>{account} versiegelt. Geld darf ab {moment} dorthin gehen, oder sobald eine zweite Person bestätigt hat.</translation>
    </message>
    <message>
        <source>{account} taken over.</source>
        <translation>{account} übernommen.</translation>
    </message>
    <message>
        <source>{amount} of {number} refunded.</source>
        <translation>{amount} zu {number} erstattet.</translation>
    </message>
    <message>
        <source>{amount} of {number} wait for the next file to the bank.</source>
        <translation>{amount} zu {number} warten auf die nächste Datei für die Bank.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Another view has this name.</source>
        <translation>Eine andere Ansicht heißt schon so.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The view needs a name.</source>
        <translation>Die Ansicht braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>NameFields</name>
    <message>
        <source>A name or a company is missing.</source>
        <translation>Es fehlt ein Name oder eine Firma.</translation>
    </message>
    <message>
        <source>Characters that cannot be printed are not stored.</source>
        <translation>Nicht druckbare Zeichen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>More than 200 characters are not stored.</source>
        <translation>Mehr als 200 Zeichen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen &amp; Versand</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Mögliche Dubletten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Users &amp; roles</source>
        <translation>Benutzer &amp; Rollen</translation>
    </message>
</context>
<context>
    <name>NewComputer</name>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n Tag alt</numerusform>
            <numerusform>%n Tage alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Ein neues Passwort</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Files that end in .backoffice. The newest one lies at the top of its folder.</source>
        <translation>Dateien, die auf .backoffice enden. Nehmen Sie die neueste.</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>Made on {when} · {age} · {orders}</source>
        <translation>Vom {when} · {age} · {orders}</translation>
    </message>
    <message>
        <source>Needed are the newest backup and the emergency sheet, nothing else. The old computer is not needed.</source>
        <translation>Nötig sind die neueste Sicherung und das Notfallblatt, sonst nichts. Der alte Computer wird nicht gebraucht.</translation>
    </message>
    <message>
        <source>New emergency sheet</source>
        <translation>Neues Notfallblatt</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password for</source>
        <translation>Neues Passwort für</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>Put in place</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>Put “{shop}” in place</source>
        <translation>„{shop}“ einsetzen</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Restore with an owner’s password instead</source>
        <translation>Stattdessen mit dem Passwort einer Inhaberin oder eines Inhabers wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Sicherung wird eingesetzt</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seither</translation>
    </message>
    <message>
        <source>The backup is checked in full first. Then the shop opens.</source>
        <translation>Die Sicherung wird zuerst ganz geprüft. Dann öffnet sich der Shop.</translation>
    </message>
    <message>
        <source>The old computer</source>
        <translation>Der alte Computer</translation>
    </message>
    <message>
        <source>The old computer’s data stays as it is. Do not go on working there.</source>
        <translation>Die Daten des alten Computers bleiben, wie sie sind. Arbeiten Sie dort nicht weiter.</translation>
    </message>
    <message>
        <source>The six groups of the emergency sheet that was valid when the backup was made. Case and dashes do not matter.</source>
        <translation>Die sechs Gruppen des Notfallblatts, das galt, als die Sicherung entstand. Groß- und Kleinschreibung und Striche sind egal.</translation>
    </message>
    <message>
        <source>This did not work. Nothing was changed.</source>
        <translation>Das hat nicht geklappt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What came into the shop after that is not in it. A newer backup holds more.</source>
        <translation>Was danach in den Shop kam, fehlt darin. Eine neuere Sicherung enthält mehr.</translation>
    </message>
    <message>
        <source>With it an owner opens the shop on this computer. All others keep the passwords of the day of the backup.</source>
        <translation>Damit öffnet eine Inhaberin oder ein Inhaber den Shop auf diesem Computer. Alle anderen behalten die Passwörter vom Tag der Sicherung.</translation>
    </message>
    <message>
        <source>You can stop at any time: the backup stays as it is, and this computer holds nothing until the last step.</source>
        <translation>Sie können jederzeit abbrechen: Die Sicherung bleibt, wie sie ist, und bis zum letzten Schritt liegt auf diesem Computer nichts.</translation>
    </message>
    <message>
        <source>of today</source>
        <translation>von heute</translation>
    </message>
</context>
<context>
    <name>NewCustomerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Kundin/Kunde anlegen</translation>
    </message>
    <message>
        <source>With an address</source>
        <translation>Mit Adresse</translation>
    </message>
</context>
<context>
    <name>NewOrderDialog</name>
    <message>
        <source>Already paid</source>
        <translation>Schon bezahlt</translation>
    </message>
    <message>
        <source>Articles, prices with VAT</source>
        <translation>Artikel, Preise mit USt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create order</source>
        <translation>Bestellung anlegen</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not stored.</source>
        <translation>Das sieht nach einer Zahlungsnummer aus und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>{field} is missing.</source>
        <translation>{field} fehlt.</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Offer other words</source>
        <translation>Andere Wörter vorschlagen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Repeat password</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>Strong: this password is hard to guess.</source>
        <translation>Stark: Dieses Passwort ist schwer zu erraten.</translation>
    </message>
    <message>
        <source>Suggested: four words, easy to remember</source>
        <translation>Vorschlag: vier Wörter, leicht zu merken</translation>
    </message>
    <message>
        <source>Take these words</source>
        <translation>Diese Wörter nehmen</translation>
    </message>
    <message>
        <source>The password is still missing.</source>
        <translation>Das Passwort fehlt noch.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Die beiden Passwörter sind nicht gleich.</translation>
    </message>
</context>
<context>
    <name>NewSheet</name>
    <message>
        <source>A key that was used may have been seen. Print the new sheet and type two groups from it.</source>
        <translation>Ein benutzter Schlüssel kann gesehen worden sein. Drucken Sie das neue Blatt und tippen Sie zwei Gruppen davon ab.</translation>
    </message>
    <message>
        <source>A new recovery key</source>
        <translation>Ein neuer Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>Später erledigen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>New emergency sheet</source>
        <translation>Neues Notfallblatt</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Einen Moment.</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>Shop öffnen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>The key that you typed opens nothing any more but backups made until today. Keep its sheet as long as those backups, then destroy both.</source>
        <translation>Der eingegebene Schlüssel öffnet nichts mehr außer Sicherungen, die bis heute entstanden sind. Bewahren Sie sein Blatt so lange auf wie diese Sicherungen, dann vernichten Sie beides.</translation>
    </message>
    <message>
        <source>The old sheet is no longer valid.</source>
        <translation>Das alte Blatt gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The recovery key was not replaced</source>
        <translation>Der Wiederherstellungsschlüssel wurde nicht ersetzt</translation>
    </message>
    <message>
        <source>The sheet in your hand stays valid: keep it. You need it at the next start until the key store works again.</source>
        <translation>Das Blatt in Ihrer Hand gilt weiter: Bewahren Sie es auf. Sie brauchen es bei jedem Start, bis der Schlüsselspeicher wieder arbeitet.</translation>
    </message>
    <message>
        <source>The shop is open and complete. The new sheet can wait, but it stays a task until it is done.</source>
        <translation>Der Shop ist offen und vollständig. Das neue Blatt kann warten, bleibt aber eine Aufgabe, bis es erledigt ist.</translation>
    </message>
    <message>
        <source>The used key is replaced.</source>
        <translation>Der benutzte Schlüssel wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>NoNewKeyDialog</name>
    <message>
        <source>A colleague saw it who may see the same data anyway</source>
        <translation>Jemand aus dem Team mit denselben Rechten hat es gesehen</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It was not seen after all</source>
        <translation>Es wurde doch nicht gesehen</translation>
    </message>
    <message>
        <source>No new key is needed</source>
        <translation>Kein neuer Schlüssel nötig</translation>
    </message>
    <message>
        <source>Nobody got at files or backups</source>
        <translation>Niemand kam an Dateien oder Sicherungen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Meldung ablegen</translation>
    </message>
    <message>
        <source>{person}’s password is changed already. The report goes off this list; the log keeps it, and your reason.</source>
        <translation>Das Passwort von {person} ist schon geändert. Die Meldung verschwindet aus dieser Liste; sie und Ihr Grund stehen im Protokoll.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>A note has at most 4,000 characters.</source>
        <translation>Eine Notiz hat höchstens 4.000 Zeichen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Colleagues to mention</source>
        <translation>Wen die Notiz nennt</translation>
    </message>
    <message>
        <source>Everyone who sees the order sees its notes. Payment numbers are hidden before anything is stored.</source>
        <translation>Wer die Bestellung sieht, sieht auch ihre Notizen. Zahlungsnummern werden vor dem Speichern verdeckt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n orders</source>
        <translation>
            <numerusform>Notiz an %n Bestellung</numerusform>
            <numerusform>Notiz an %n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on {number}</source>
        <translation>Notiz zu {number}</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz sichern</translation>
    </message>
    <message>
        <source>With @ you mention a colleague.</source>
        <translation>Mit @ nennen Sie eine Kollegin oder einen Kollegen.</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Anliegen</translation>
    </message>
</context>
<context>
    <name>NumberNote</name>
    <message>
        <source>Account number removed</source>
        <translation>Kontonummer entfernt</translation>
    </message>
    <message>
        <source>Card check code removed</source>
        <translation>Kartenprüfnummer entfernt</translation>
    </message>
    <message>
        <source>Card number removed</source>
        <translation>Kartennummer entfernt</translation>
    </message>
    <message>
        <source>IBAN hidden · sealed when you save</source>
        <translation>IBAN verdeckt · wird beim Speichern versiegelt</translation>
    </message>
    <message>
        <source>IBAN removed</source>
        <translation>IBAN entfernt</translation>
    </message>
    <message>
        <source>Not a card number?</source>
        <translation>Doch keine?</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message numerus="yes">
        <source>%n order(s) to mark as paid</source>
        <translation>
            <numerusform>%n Bestellung wird als bezahlt markiert</numerusform>
            <numerusform>%n Bestellungen werden als bezahlt markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Already paid: {numbers}</source>
        <translation>Schon bezahlt: {numbers}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled: {numbers}</source>
        <translation>Storniert: {numbers}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n order(s) as paid</source>
        <translation>
            <numerusform>%n Bestellung als bezahlt markieren</numerusform>
            <numerusform>%n Bestellungen als bezahlt markieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Als bezahlt markieren</translation>
    </message>
    <message>
        <source>Mark orders as paid by their numbers</source>
        <translation>Bestellungen nach Nummern als bezahlt markieren</translation>
    </message>
    <message>
        <source>No order is named yet.</source>
        <translation>Noch ist keine Bestellung genannt.</translation>
    </message>
    <message>
        <source>None of these orders can be marked as paid.</source>
        <translation>Keine dieser Bestellungen kann als bezahlt markiert werden.</translation>
    </message>
    <message>
        <source>Not found: {numbers}</source>
        <translation>Nicht gefunden: {numbers}</translation>
    </message>
    <message>
        <source>Order numbers</source>
        <translation>Bestellnummern</translation>
    </message>
    <message>
        <source>Paste or type them; whatever stands between them does not matter.</source>
        <translation>Einfügen oder tippen; was dazwischen steht, ist gleich.</translation>
    </message>
    <message>
        <source>Refunded: {numbers}</source>
        <translation>Erstattet: {numbers}</translation>
    </message>
    <message>
        <source>The orders could not be looked up. Nothing was changed.</source>
        <translation>Die Bestellungen konnten nicht nachgeschlagen werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{numbers} and {count} more</source>
        <translation>{numbers} und {count} weitere</translation>
    </message>
    <message>
        <source>{number} is the number of several orders:</source>
        <translation>{number} ist die Nummer mehrerer Bestellungen:</translation>
    </message>
</context>
<context>
    <name>OrderChoiceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>No order is called like this.</source>
        <translation>Dazu gibt es keine Bestellung.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order number or name</source>
        <translation>Bestellnummer oder Name</translation>
    </message>
    <message>
        <source>Type a number or a name.</source>
        <translation>Geben Sie eine Nummer oder einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>OrderDeeds</name>
    <message numerus="yes">
        <source>%n orders marked as shipped.</source>
        <translation>
            <numerusform>%n Bestellung als versendet gemeldet.</numerusform>
            <numerusform>%n Bestellungen als versendet gemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Account number sealed · {accounts}</source>
        <translation>IBAN sicher übernommen · {accounts}</translation>
    </message>
    <message>
        <source>Address of {number} is right.</source>
        <translation>Adresse von {number} stimmt.</translation>
    </message>
    <message>
        <source>Beginning work</source>
        <translation>Bearbeitung wird begonnen</translation>
    </message>
    <message>
        <source>Marking as shipped</source>
        <translation>Wird als versendet markiert</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n orders written.</source>
        <translation>
            <numerusform>Notiz an %n Bestellung geschrieben.</numerusform>
            <numerusform>Notiz an %n Bestellungen geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on {number} written.</source>
        <translation>Notiz zu {number} geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n not touched.</source>
        <translation>
            <numerusform>Abgebrochen; %n nicht bearbeitet.</numerusform>
            <numerusform>Abgebrochen; %n nicht bearbeitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list has changed meanwhile. Nothing was written; please choose again.</source>
        <translation>Die Liste hat sich inzwischen geändert. Nichts wurde gespeichert; bitte wählen Sie neu aus.</translation>
    </message>
    <message>
        <source>The order has been changed meanwhile. Nothing was written; please look again.</source>
        <translation>Die Bestellung wurde inzwischen geändert. Es wurde nichts geschrieben; bitte sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>This can no longer be undone. Nothing was changed.</source>
        <translation>Das lässt sich nicht mehr zurücknehmen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This could not be done. Nothing was changed.</source>
        <translation>Das war nicht möglich. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not stored. Nothing was changed.</source>
        <translation>Das sieht wie eine Zahlungsnummer aus und wird nicht gespeichert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Tracking number of {number} written.</source>
        <translation>Sendungsnummer von {number} eingetragen.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undone. Everything is as it was before.</source>
        <translation>Rückgängig gemacht. Alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>Which?</source>
        <translation>Welche?</translation>
    </message>
    <message numerus="yes">
        <source>Work on %n orders begun.</source>
        <translation>
            <numerusform>Bearbeitung von %n Bestellung begonnen.</numerusform>
            <numerusform>Bearbeitung von %n Bestellungen begonnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Work on {number} begun.</source>
        <translation>Bearbeitung von {number} begonnen.</translation>
    </message>
    <message>
        <source>Writing notes</source>
        <translation>Notizen werden geschrieben</translation>
    </message>
    <message>
        <source>You do not have the right to do this. Nothing was changed.</source>
        <translation>Dafür fehlt Ihnen das Recht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{number} marked as shipped.</source>
        <translation>{number} als versendet gemeldet.</translation>
    </message>
    <message>
        <source>{number} was left alone. {reason}</source>
        <translation>{number} wurde nicht geändert. {reason}</translation>
    </message>
</context>
<context>
    <name>OrderFilters</name>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Refund due</source>
        <translation>Erstattung fällig</translation>
    </message>
    <message>
        <source>Shipped today</source>
        <translation>Heute versandt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Waiting for long</source>
        <translation>Wartet lange</translation>
    </message>
</context>
<context>
    <name>OrderFinding</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Als Ansicht speichern</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>The view “{name}” is forgotten.</source>
        <translation>Die Ansicht „{name}“ ist gelöscht.</translation>
    </message>
    <message>
        <source>This could not be kept.</source>
        <translation>Das ließ sich nicht speichern.</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation>Zurück zur Liste (Alt+Links)</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>Vergleichen und entscheiden</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kundin / Kunde</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>Fill in tracking number</source>
        <translation>Sendungsnummer eintragen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>It stays as it is written here until you decide, or until the two are the same again.</source>
        <translation>Sie bleibt, wie sie hier steht, bis Sie entscheiden oder beide wieder gleich sind.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Line total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Versand melden</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More steps (Ctrl+M)</source>
        <translation>Weitere Schritte (Strg+M)</translation>
    </message>
    <message>
        <source>Next order (Alt+Down)</source>
        <translation>Nächste Bestellung (Alt+Runter)</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Noch keine Notizen.</translation>
    </message>
    <message>
        <source>None sent yet</source>
        <translation>Noch keins unterwegs</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Previous order (Alt+Up)</source>
        <translation>Vorige Bestellung (Alt+Hoch)</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Versendet</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versendet</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Bearbeitung beginnen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The order could not be loaded. Your data is unchanged.</source>
        <translation>Die Bestellung konnte nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>This order was changed here and in the shop system.</source>
        <translation>Diese Bestellung wurde hier und im Shopsystem geändert.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>USt.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What happened to its customer</source>
        <translation>Was mit dem Kunden geschah</translation>
    </message>
    <message>
        <source>What happened to this order</source>
        <translation>Was mit dieser Bestellung geschah</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} von {total}</translation>
    </message>
</context>
<context>
    <name>OrderPane</name>
    <message numerus="yes">
        <source>%n orders selected. The steps above the list apply to all of them.</source>
        <translation>
            <numerusform>%n Bestellung ausgewählt. Die Schritte über der Liste gelten für sie.</numerusform>
            <numerusform>%n Bestellungen ausgewählt. Die Schritte über der Liste gelten für alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Versand melden</translation>
    </message>
    <message>
        <source>More steps (Ctrl+M)</source>
        <translation>Weitere Schritte (Strg+M)</translation>
    </message>
    <message>
        <source>Select an order to see it here.</source>
        <translation>Wählen Sie eine Bestellung aus, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>Selected order</source>
        <translation>Ausgewählte Bestellung</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Bearbeitung beginnen</translation>
    </message>
    <message>
        <source>The order could not be loaded. Your data is unchanged.</source>
        <translation>Die Bestellung konnte nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>Whole page (Enter)</source>
        <translation>Ganze Seite (Eingabe)</translation>
    </message>
</context>
<context>
    <name>OrderSections</name>
    <message>
        <source>Billing address</source>
        <translation>Rechnungsadresse</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kundin/Kunde</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Lieferadresse</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>No address in the order</source>
        <translation>Keine Adresse in der Bestellung</translation>
    </message>
    <message>
        <source>Order total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Packing slip printed {when}</source>
        <translation>Packzettel gedruckt: {when}</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Payment method unknown</source>
        <translation>Zahlungsart unbekannt</translation>
    </message>
    <message>
        <source>Pick list printed {when}</source>
        <translation>Pickliste gedruckt: {when}</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>The order names no payment.</source>
        <translation>Die Bestellung nennt keine Zahlung.</translation>
    </message>
    <message>
        <source>Total incl. {tax} VAT</source>
        <translation>Summe inkl. {tax} USt.</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>USt.</translation>
    </message>
    <message>
        <source>paid {moment}</source>
        <translation>bezahlt {moment}</translation>
    </message>
</context>
<context>
    <name>OrderVerbs</name>
    <message numerus="yes">
        <source>%n orders cancelled.</source>
        <translation>
            <numerusform>%n Bestellung storniert.</numerusform>
            <numerusform>%n Bestellungen storniert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders clarified.</source>
        <translation>
            <numerusform>%n Bestellung geklärt.</numerusform>
            <numerusform>%n Bestellungen geklärt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders completed.</source>
        <translation>
            <numerusform>%n Bestellung abgeschlossen.</numerusform>
            <numerusform>%n Bestellungen abgeschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders go in one parcel.</source>
        <translation>
            <numerusform>%n Bestellung geht in ein Paket.</numerusform>
            <numerusform>%n Bestellungen gehen in ein Paket.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders put on hold.</source>
        <translation>
            <numerusform>%n Bestellung zurückgestellt.</numerusform>
            <numerusform>%n Bestellungen zurückgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders tagged.</source>
        <translation>
            <numerusform>%n Bestellung mit Schlagwort versehen.</numerusform>
            <numerusform>%n Bestellungen mit Schlagwort versehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A parcel of {number} marked as shipped.</source>
        <translation>Ein Paket von {number} als versendet gemeldet.</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort vergeben</translation>
    </message>
    <message>
        <source>Add a tag …</source>
        <translation>Schlagwort vergeben …</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n orders</source>
        <translation>
            <numerusform>%n Bestellung stornieren</numerusform>
            <numerusform>%n Bestellungen stornieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel lines</source>
        <translation>Positionen stornieren</translation>
    </message>
    <message>
        <source>Cancel lines of {number}</source>
        <translation>Positionen von {number} stornieren</translation>
    </message>
    <message>
        <source>Cancel lines …</source>
        <translation>Positionen stornieren …</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Cancel {number}</source>
        <translation>{number} stornieren</translation>
    </message>
    <message>
        <source>Cancel …</source>
        <translation>Stornieren …</translation>
    </message>
    <message>
        <source>Cancelling orders</source>
        <translation>Bestellungen werden storniert</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message>
        <source>Change the lines …</source>
        <translation>Positionen ändern …</translation>
    </message>
    <message>
        <source>Clarified</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>Clarifying</source>
        <translation>Wird geklärt</translation>
    </message>
    <message>
        <source>Compare and decide …</source>
        <translation>Vergleichen und entscheiden …</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Completing</source>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message>
        <source>Correct the address …</source>
        <translation>Adresse berichtigen …</translation>
    </message>
    <message>
        <source>Goods of {number} come back</source>
        <translation>Ware von {number} kommt zurück</translation>
    </message>
    <message>
        <source>Goods of {number} taken back.</source>
        <translation>Ware von {number} zurückgenommen.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Position {number}</translation>
    </message>
    <message>
        <source>Lines of {number} cancelled.</source>
        <translation>Positionen von {number} storniert.</translation>
    </message>
    <message>
        <source>Lines of {number} changed.</source>
        <translation>Positionen von {number} geändert.</translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Versand melden</translation>
    </message>
    <message>
        <source>Note a withdrawal …</source>
        <translation>Widerruf vermerken …</translation>
    </message>
    <message>
        <source>Nothing more can be done with it.</source>
        <translation>Damit ist nichts weiter zu tun.</translation>
    </message>
    <message>
        <source>Order created.</source>
        <translation>Bestellung angelegt.</translation>
    </message>
    <message>
        <source>Packing slip …</source>
        <translation>Packzettel …</translation>
    </message>
    <message>
        <source>Pick list …</source>
        <translation>Pickliste …</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Put on hold …</source>
        <translation>Zurückstellen …</translation>
    </message>
    <message>
        <source>Putting on hold</source>
        <translation>Wird zurückgestellt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Receipt of the withdrawal …</source>
        <translation>Widerrufsbestätigung …</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Remove a tag …</source>
        <translation>Markierung entfernen …</translation>
    </message>
    <message>
        <source>Removing tags</source>
        <translation>Markierungen werden entfernt</translation>
    </message>
    <message>
        <source>Send a part of {number}</source>
        <translation>Teil von {number} senden</translation>
    </message>
    <message>
        <source>Send a part …</source>
        <translation>Teil senden …</translation>
    </message>
    <message>
        <source>Send by itself</source>
        <translation>Einzeln senden</translation>
    </message>
    <message>
        <source>Send in one parcel</source>
        <translation>In einem Paket senden</translation>
    </message>
    <message numerus="yes">
        <source>Tag of %n orders removed.</source>
        <translation>
            <numerusform>Markierung von %n Bestellung entfernt.</numerusform>
            <numerusform>Markierung von %n Bestellungen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag of {number} removed.</source>
        <translation>Markierung von {number} entfernt.</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>Wird markiert</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take goods back …</source>
        <translation>Ware zurücknehmen …</translation>
    </message>
    <message>
        <source>The customer’s money is not touched; the shop system does not hear of it.</source>
        <translation>Das Geld bleibt unberührt; das Shopsystem erfährt nichts davon.</translation>
    </message>
    <message>
        <source>The orders to this address go in one parcel.</source>
        <translation>Die Bestellungen an diese Adresse gehen in ein Paket.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Which delivery address is right?</source>
        <translation>Welche Lieferadresse stimmt?</translation>
    </message>
    <message>
        <source>Which lines are right?</source>
        <translation>Welche Positionen stimmen?</translation>
    </message>
    <message>
        <source>Withdrawal from {number} noted. The refund is due in 14 days.</source>
        <translation>Widerruf zu {number} vermerkt. Die Erstattung ist in 14 Tagen fällig.</translation>
    </message>
    <message>
        <source>Write a note …</source>
        <translation>Notiz schreiben …</translation>
    </message>
    <message>
        <source>{number} cancelled.</source>
        <translation>{number} storniert.</translation>
    </message>
    <message>
        <source>{number} clarified.</source>
        <translation>{number} geklärt.</translation>
    </message>
    <message>
        <source>{number} completed.</source>
        <translation>{number} abgeschlossen.</translation>
    </message>
    <message>
        <source>{number} decided.</source>
        <translation>{number} entschieden.</translation>
    </message>
    <message>
        <source>{number} goes by itself again.</source>
        <translation>{number} geht wieder einzeln.</translation>
    </message>
    <message>
        <source>{number} goes in one parcel.</source>
        <translation>{number} geht in ein Paket.</translation>
    </message>
    <message>
        <source>{number} put on hold.</source>
        <translation>{number} zurückgestellt.</translation>
    </message>
    <message>
        <source>{number} tagged.</source>
        <translation>{number} mit Schlagwort versehen.</translation>
    </message>
</context>
<context>
    <name>OrderViews</name>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>Shipped today</source>
        <translation>Heute versandt</translation>
    </message>
</context>
<context>
    <name>OrderWarnings</name>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Correct the delivery address</source>
        <translation>Lieferadresse korrigieren</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <source>Something is wrong with the delivery address.</source>
        <translation>Mit der Lieferadresse stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>The delivery address is right as it is</source>
        <translation>Die Lieferadresse stimmt so</translation>
    </message>
    <message>
        <source>This customer is blocked until {day}.</source>
        <translation>Diese Kundin oder dieser Kunde ist bis {day} gesperrt.</translation>
    </message>
    <message>
        <source>This customer is blocked.</source>
        <translation>Diese Kundin oder dieser Kunde ist gesperrt.</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>A part of it has been returned.</source>
        <translation>Ein Teil davon ist zurückgekommen.</translation>
    </message>
    <message>
        <source>A part of it is already shipped.</source>
        <translation>Ein Teil davon ist schon versendet.</translation>
    </message>
    <message>
        <source>Address changed by the shop</source>
        <translation>Adresse im Shop geändert</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Zahlung offen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cases to clarify</source>
        <translation>Klärfälle</translation>
    </message>
    <message>
        <source>Changed here and in the shop system</source>
        <translation>Hier und im Shopsystem geändert</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Delivery open again</source>
        <translation>Lieferung wieder offen</translation>
    </message>
    <message>
        <source>Discount changed</source>
        <translation>Rabatt geändert</translation>
    </message>
    <message>
        <source>Fees changed</source>
        <translation>Gebühren geändert</translation>
    </message>
    <message>
        <source>Gift card changed</source>
        <translation>Gutscheinkarte geändert</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>It cannot be done in its present state.</source>
        <translation>In ihrem jetzigen Zustand ist das nicht möglich.</translation>
    </message>
    <message>
        <source>It does not have this tag.</source>
        <translation>Sie hat dieses Schlagwort nicht.</translation>
    </message>
    <message>
        <source>It does not wait for anything.</source>
        <translation>Sie wartet auf nichts.</translation>
    </message>
    <message>
        <source>It goes by itself already.</source>
        <translation>Sie geht schon einzeln.</translation>
    </message>
    <message>
        <source>It has been returned.</source>
        <translation>Sie wurde zurückgeschickt.</translation>
    </message>
    <message>
        <source>It has this tag already.</source>
        <translation>Sie hat dieses Schlagwort schon.</translation>
    </message>
    <message>
        <source>It is already shipped.</source>
        <translation>Sie ist schon versendet.</translation>
    </message>
    <message>
        <source>It is cancelled.</source>
        <translation>Sie ist storniert.</translation>
    </message>
    <message>
        <source>It is completed.</source>
        <translation>Sie ist abgeschlossen.</translation>
    </message>
    <message>
        <source>It is in progress.</source>
        <translation>Sie ist in Bearbeitung.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It is on hold.</source>
        <translation>Sie ist zurückgestellt.</translation>
    </message>
    <message>
        <source>It is packed together with another order; they go only whole and together.</source>
        <translation>Sie ist mit einer anderen Bestellung zusammengepackt; beide gehen nur ganz und zusammen.</translation>
    </message>
    <message>
        <source>It was changed here and in the shop system.</source>
        <translation>Sie wurde hier und im Shopsystem geändert.</translation>
    </message>
    <message>
        <source>Items changed by the shop</source>
        <translation>Artikel im Shop geändert</translation>
    </message>
    <message>
        <source>Its payment was called off.</source>
        <translation>Die Zahlung wurde aufgehoben.</translation>
    </message>
    <message>
        <source>Last step undone</source>
        <translation>Letzter Schritt zurückgenommen</translation>
    </message>
    <message>
        <source>Marked as shipped</source>
        <translation>Als versendet gemeldet</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>Nothing of it was sent yet.</source>
        <translation>Davon wurde noch nichts versendet.</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Bestellung storniert</translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation>Bestellung abgeschlossen</translation>
    </message>
    <message>
        <source>Order imported</source>
        <translation>Bestellung importiert</translation>
    </message>
    <message>
        <source>Order put on hold</source>
        <translation>Bestellung zurückgestellt</translation>
    </message>
    <message>
        <source>Order updated by an import</source>
        <translation>Bestellung durch Import aktualisiert</translation>
    </message>
    <message>
        <source>Part of the payment received</source>
        <translation>Teilzahlung eingegangen</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>Teilweise zurückgeschickt</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Teilweise versendet</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Zahlung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Payment open</source>
        <translation>Zahlung offen</translation>
    </message>
    <message>
        <source>Payment partly refunded</source>
        <translation>Zahlung teilweise erstattet</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Zahlung eingegangen</translation>
    </message>
    <message>
        <source>Payment refunded</source>
        <translation>Zahlung erstattet</translation>
    </message>
    <message>
        <source>Payment voided</source>
        <translation>Zahlung aufgehoben</translation>
    </message>
    <message>
        <source>Ready to ship</source>
        <translation>Versandbereit</translation>
    </message>
    <message>
        <source>Refund changed</source>
        <translation>Erstattung geändert</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgeschickt</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versendet</translation>
    </message>
    <message>
        <source>Shipping costs changed</source>
        <translation>Versandkosten geändert</translation>
    </message>
    <message>
        <source>Somebody else has changed it meanwhile.</source>
        <translation>Jemand anderes hat sie inzwischen geändert.</translation>
    </message>
    <message>
        <source>Tax changed</source>
        <translation>Steuer geändert</translation>
    </message>
    <message>
        <source>The payment has been refunded.</source>
        <translation>Die Zahlung wurde erstattet.</translation>
    </message>
    <message>
        <source>The payment has failed.</source>
        <translation>Die Zahlung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The payment has not arrived yet.</source>
        <translation>Die Zahlung ist noch nicht eingegangen.</translation>
    </message>
    <message>
        <source>To clarify</source>
        <translation>Klärfall</translation>
    </message>
    <message>
        <source>Total changed</source>
        <translation>Betrag geändert</translation>
    </message>
    <message>
        <source>Tracking number written</source>
        <translation>Sendungsnummer eingetragen</translation>
    </message>
    <message>
        <source>Work begun</source>
        <translation>Bearbeitung begonnen</translation>
    </message>
    <message>
        <source>Work on it has already begun.</source>
        <translation>Sie ist schon in Bearbeitung.</translation>
    </message>
    <message>
        <source>Work on it has not begun.</source>
        <translation>Die Bearbeitung hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>vergleichen</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>unbezahlt</translation>
    </message>
</context>
<context>
    <name>OrdersList</name>
    <message>
        <source>Clear the filters</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kundin / Kunde</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>No order is in “{view}”.</source>
        <translation>In „{view}“ ist keine Bestellung.</translation>
    </message>
    <message>
        <source>No order is left with these filters.</source>
        <translation>Mit diesen Filtern bleibt keine Bestellung übrig.</translation>
    </message>
    <message>
        <source>No order matches “{words}”.</source>
        <translation>Keine Bestellung passt zu „{words}“.</translation>
    </message>
    <message>
        <source>No orders yet. Import a file from your shop to begin.</source>
        <translation>Noch keine Bestellungen. Importieren Sie eine Datei aus Ihrem Shop.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order list</source>
        <translation>Bestellliste</translation>
    </message>
    <message>
        <source>Payment or reason</source>
        <translation>Zahlung oder Grund</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Alle Bestellungen zeigen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The orders could not be loaded. Your data is unchanged.</source>
        <translation>Die Bestellungen konnten nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>This needs the right to see orders. An owner of the shop can grant it.</source>
        <translation>Dafür brauchen Sie das Recht, Bestellungen zu sehen. Die Inhaberin oder der Inhaber vergibt es.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Do the next step</source>
        <translation>Nächsten Schritt tun</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Versand melden</translation>
    </message>
    <message>
        <source>More steps (Ctrl+M)</source>
        <translation>Weitere Schritte (Strg+M)</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>Order, name, place …</source>
        <translation>Bestellung, Name, Ort …</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>Lieferscheine</translation>
    </message>
    <message>
        <source>Packing slips (Ctrl+P)</source>
        <translation>Packzettel (Strg+P)</translation>
    </message>
    <message>
        <source>Save as view …</source>
        <translation>Als Ansicht speichern …</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Bestellungen suchen</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Bearbeitung beginnen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{number} selected</source>
        <translation>{number} ausgewählt</translation>
    </message>
</context>
<context>
    <name>OrdersStep</name>
    <message>
        <source>Begin empty</source>
        <translation>Leer beginnen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Import an export file</source>
        <translation>Exportdatei importieren</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>Shop öffnen</translation>
    </message>
    <message>
        <source>Orders from Shopify or WooCommerce. You see a preview before anything is stored.</source>
        <translation>Bestellungen aus Shopify oder WooCommerce. Sie sehen eine Vorschau, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>The list of orders is empty until the first import.</source>
        <translation>Die Liste der Bestellungen bleibt bis zum ersten Import leer.</translation>
    </message>
    <message>
        <source>The shop is set up. Orders can come in now or later.</source>
        <translation>Der Shop ist eingerichtet. Bestellungen können jetzt oder später dazukommen.</translation>
    </message>
</context>
<context>
    <name>OwnLog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Only you, owners and data protection can read these lines. Contents are not in them.</source>
        <translation>Nur Sie, Inhaber und Datenschutz können diese Zeilen lesen. Inhalte stehen nicht darin.</translation>
    </message>
    <message>
        <source>There are no lines yet.</source>
        <translation>Es gibt noch keine Zeilen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Your lines in the log</source>
        <translation>Ihre Zeilen im Protokoll</translation>
    </message>
</context>
<context>
    <name>OwnerStep</name>
    <message>
        <source>As colleagues see it at sign-in.</source>
        <translation>So sehen ihn Kolleginnen und Kollegen bei der Anmeldung.</translation>
    </message>
    <message>
        <source>Owner and password</source>
        <translation>Inhaber/in und Passwort</translation>
    </message>
    <message>
        <source>The password is not ready yet.</source>
        <translation>Das Passwort passt noch nicht.</translation>
    </message>
    <message>
        <source>You may do everything and invite others. The password encrypts the data; nobody can look it up.</source>
        <translation>Sie dürfen alles und laden andere ein. Das Passwort verschlüsselt die Daten; niemand kann es nachschlagen.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your name is still missing.</source>
        <translation>Ihr Name fehlt noch.</translation>
    </message>
</context>
<context>
    <name>PackingPage</name>
    <message>
        <source>Back to the orders</source>
        <translation>Zurück zu den Bestellungen</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Bring back what was skipped</source>
        <translation>Übersprungene zurückholen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter marks as shipped</source>
        <translation>Eingabetaste meldet den Versand</translation>
    </message>
    <message>
        <source>Leave packing (Esc)</source>
        <translation>Packen beenden (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Nothing else to pack. %n orders were skipped.</source>
        <translation>
            <numerusform>Sonst ist nichts zu packen. 1 Bestellung wurde übersprungen.</numerusform>
            <numerusform>Sonst ist nichts zu packen. %n Bestellungen wurden übersprungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to pack: no order is ready to ship. A slip can be scanned all the same.</source>
        <translation>Nichts zu packen: Keine Bestellung ist versandbereit. Einen Packzettel können Sie trotzdem scannen.</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen &amp; Versand</translation>
    </message>
    <message>
        <source>Parcel {number}</source>
        <translation>Paket {number}</translation>
    </message>
    <message>
        <source>Parcel {number} of {all}</source>
        <translation>Paket {number} von {all}</translation>
    </message>
    <message>
        <source>Remember ({key})</source>
        <translation>Merken ({key})</translation>
    </message>
    <message>
        <source>Scan a packing slip</source>
        <translation>Packzettel scannen</translation>
    </message>
    <message>
        <source>Scan an item</source>
        <translation>Artikel scannen</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>Scannen oder tippen</translation>
    </message>
    <message>
        <source>Scan the shipping label</source>
        <translation>Versandetikett scannen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>The order names no articles. Pack what its slip says.</source>
        <translation>Die Bestellung nennt keine Artikel. Packen Sie, was auf ihrem Packzettel steht.</translation>
    </message>
    <message>
        <source>The orders could not be read. Press Enter to try again.</source>
        <translation>Die Bestellungen konnten nicht gelesen werden. Mit der Eingabetaste versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Type a number from 1 to {most}</source>
        <translation>Eine Zahl von 1 bis {most} tippen</translation>
    </message>
    <message>
        <source>Undo ({key})</source>
        <translation>Rückgängig ({key})</translation>
    </message>
    <message>
        <source>You do not have the right to mark orders as shipped. Ask an owner for it.</source>
        <translation>Sie haben nicht das Recht, den Versand zu melden. Fragen Sie eine Inhaberin oder einen Inhaber danach.</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>gepackt</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>Versand melden</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>überspringen</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>herausnehmen</translation>
    </message>
    <message>
        <source>tick off</source>
        <translation>abhaken</translation>
    </message>
    <message>
        <source>{number} to go</source>
        <translation>noch {number}</translation>
    </message>
    <message>
        <source>{packed} of {all}</source>
        <translation>{packed} von {all}</translation>
    </message>
</context>
<context>
    <name>PackingWords</name>
    <message numerus="yes">
        <source>%n pieces are still missing.</source>
        <translation>
            <numerusform>Es fehlt noch 1 Stück.</numerusform>
            <numerusform>Es fehlen noch %n Stück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose first: type its number.</source>
        <translation>Bitte zuerst wählen: die Zahl davor tippen.</translation>
    </message>
    <message>
        <source>Everything is in. Scan the shipping label, or press Enter.</source>
        <translation>Alles ist im Paket. Versandetikett scannen oder Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>Is it the marked line?</source>
        <translation>Ist es die markierte Zeile?</translation>
    </message>
    <message>
        <source>It goes in one parcel with another order that cannot be shipped yet.</source>
        <translation>Sie geht in einem Paket mit einer anderen Bestellung, die noch nicht versandt werden kann.</translation>
    </message>
    <message>
        <source>No carrier is known for {tracking}. Enter keeps it all the same; or scan the label’s other barcode.</source>
        <translation>Zu {tracking} ist kein Versanddienst bekannt. Die Eingabetaste behält die Nummer trotzdem; oder scannen Sie den anderen Barcode des Etiketts.</translation>
    </message>
    <message>
        <source>No order has the number {number}.</source>
        <translation>Keine Bestellung hat die Nummer {number}.</translation>
    </message>
    <message>
        <source>Nothing of {title} is in yet.</source>
        <translation>Von {title} ist noch nichts im Paket.</translation>
    </message>
    <message>
        <source>Remembered and ticked off: {title}</source>
        <translation>Gemerkt und abgehakt: {title}</translation>
    </message>
    <message>
        <source>Something went wrong. Nothing was changed; please try again.</source>
        <translation>Etwas ist schiefgegangen. Es wurde nichts geändert; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>That is a shipping label. {missing}</source>
        <translation>Das ist ein Versandetikett. {missing}</translation>
    </message>
    <message>
        <source>This can no longer be undone. Nothing was changed.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This could not be done. Nothing was changed; please try again.</source>
        <translation>Das ging nicht. Es wurde nichts geändert; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This line has no article number, so no barcode can be kept for it.</source>
        <translation>Diese Zeile hat keine Artikelnummer. Zu ihr lässt sich kein Barcode merken.</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not kept. Scan the label again.</source>
        <translation>Das sieht nach einer Zahlungsnummer aus und wird nicht gespeichert. Scannen Sie das Etikett noch einmal.</translation>
    </message>
    <message>
        <source>This number cannot be used. Nothing was changed.</source>
        <translation>Diese Nummer lässt sich nicht verwenden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Which {number} is it? {choices}</source>
        <translation>Welche {number} ist es? {choices}</translation>
    </message>
    <message>
        <source>Whose label is it? {choices}</source>
        <translation>Von wem ist das Etikett? {choices}</translation>
    </message>
    <message>
        <source>Wrong item: {sku} does not belong in this parcel.</source>
        <translation>Falscher Artikel: {sku} gehört nicht in dieses Paket.</translation>
    </message>
    <message>
        <source>ticked off</source>
        <translation>abgehakt</translation>
    </message>
    <message>
        <source>{carrier} · {tracking} · Enter marks as shipped</source>
        <translation>{carrier} · {tracking} · Eingabetaste meldet den Versand</translation>
    </message>
    <message>
        <source>{code} belongs to no line of this parcel.</source>
        <translation>{code} gehört zu keiner Zeile dieses Pakets.</translation>
    </message>
    <message>
        <source>{code} is forgotten again. The tick has stayed.</source>
        <translation>{code} ist wieder vergessen. Das Häkchen ist geblieben.</translation>
    </message>
    <message>
        <source>{code} is no shipping label that is known here.</source>
        <translation>{code} ist kein bekanntes Versandetikett.</translation>
    </message>
    <message>
        <source>{number} cannot be packed. {reason}</source>
        <translation>{number} kann nicht gepackt werden. {reason}</translation>
    </message>
    <message>
        <source>{number} has been changed meanwhile. Please look at it again.</source>
        <translation>{number} wurde inzwischen geändert. Bitte sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>{number} is already open here.</source>
        <translation>{number} ist hier schon geöffnet.</translation>
    </message>
    <message>
        <source>{number} is back. It is no longer marked as shipped.</source>
        <translation>{number} ist zurück. Der Versand ist nicht mehr gemeldet.</translation>
    </message>
    <message>
        <source>{number} is not finished. Pack it first, or skip it ({key}).</source>
        <translation>{number} ist noch nicht fertig. Packen Sie es zuerst oder überspringen Sie es ({key}).</translation>
    </message>
    <message>
        <source>{number} marked as shipped.</source>
        <translation>Versand von {number} gemeldet.</translation>
    </message>
    <message>
        <source>{number} was not marked as shipped. {reason}</source>
        <translation>Der Versand von {number} wurde nicht gemeldet. {reason}</translation>
    </message>
    <message>
        <source>{title} · {count} of {all}</source>
        <translation>{title} · {count} von {all}</translation>
    </message>
    <message>
        <source>{title}: all of it is in already. Put this one back.</source>
        <translation>{title}: Davon ist schon alles im Paket. Legen Sie dieses Stück zurück.</translation>
    </message>
    <message>
        <source>{title}: one taken out again.</source>
        <translation>{title}: ein Stück wieder herausgenommen.</translation>
    </message>
</context>
<context>
    <name>PaidDialog</name>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n order(s) as paid</source>
        <translation>
            <numerusform>%n Bestellung als bezahlt markieren</numerusform>
            <numerusform>%n Bestellungen als bezahlt markieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Als bezahlt markieren</translation>
    </message>
    <message>
        <source>Mark {number} as paid</source>
        <translation>{number} als bezahlt markieren</translation>
    </message>
    <message>
        <source>Of each order all that is open is recorded.</source>
        <translation>Von jeder Bestellung wird erfasst, was offen ist.</translation>
    </message>
    <message>
        <source>Orders that are paid or cancelled already are left alone and named.</source>
        <translation>Bestellungen, die schon bezahlt oder storniert sind, bleiben unverändert und werden genannt.</translation>
    </message>
    <message>
        <source>Paid in part; {amount} stay open.</source>
        <translation>Teilweise bezahlt; {amount} bleiben offen.</translation>
    </message>
    <message>
        <source>Paid, and {amount} too much. They can be refunded afterwards.</source>
        <translation>Bezahlt, und {amount} zu viel. Sie können danach erstattet werden.</translation>
    </message>
    <message>
        <source>That is all that is open.</source>
        <translation>Das ist alles, was offen ist.</translation>
    </message>
    <message>
        <source>The amount is still missing.</source>
        <translation>Der Betrag fehlt noch.</translation>
    </message>
</context>
<context>
    <name>PaidVerb</name>
    <message>
        <source>Payment for {number} recorded.</source>
        <translation>Zahlung zu {number} erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>Payments for %n order(s) recorded.</source>
        <translation>
            <numerusform>Zahlung zu %n Bestellung erfasst.</numerusform>
            <numerusform>Zahlungen zu %n Bestellungen erfasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording payments</source>
        <translation>Zahlungen erfassen</translation>
    </message>
    <message>
        <source>Together {amount}.</source>
        <translation>Zusammen {amount}.</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message numerus="yes">
        <source>%n orders are not on it.</source>
        <translation>
            <numerusform>%n Bestellung ist nicht dabei.</numerusform>
            <numerusform>%n Bestellungen sind nicht dabei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Next page (Page down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF-Datei (*.pdf)</translation>
    </message>
    <message>
        <source>Page before (Page up)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>The pages are being set …</source>
        <translation>Die Seiten werden gesetzt …</translation>
    </message>
    <message>
        <source>The pages did not all go to the printer. Look at the printer and print again.</source>
        <translation>Nicht alle Seiten gingen an den Drucker. Sehen Sie nach dem Drucker und drucken Sie noch einmal.</translation>
    </message>
    <message>
        <source>The paper could not be made. Nothing was changed.</source>
        <translation>Das Papier konnte nicht erstellt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message numerus="yes">
        <source>%n packing slips</source>
        <translation>
            <numerusform>%n Packzettel</numerusform>
            <numerusform>%n Packzettel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packing slips noted as printed.</source>
        <translation>
            <numerusform>%n Packzettel als gedruckt vermerkt.</numerusform>
            <numerusform>%n Packzettel als gedruckt vermerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Packing slip {number}</source>
        <translation>Packzettel {number}</translation>
    </message>
    <message>
        <source>Packing slip {number} noted as printed.</source>
        <translation>Packzettel {number} als gedruckt vermerkt.</translation>
    </message>
    <message numerus="yes">
        <source>Pick list for %n orders</source>
        <translation>
            <numerusform>Pickliste für %n Bestellung</numerusform>
            <numerusform>Pickliste für %n Bestellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pick list for %n orders noted as printed.</source>
        <translation>
            <numerusform>Pickliste für %n Bestellung als gedruckt vermerkt.</numerusform>
            <numerusform>Pickliste für %n Bestellungen als gedruckt vermerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick list for {number} noted as printed.</source>
        <translation>Pickliste für {number} als gedruckt vermerkt.</translation>
    </message>
    <message>
        <source>Pick list {number}</source>
        <translation>Pickliste {number}</translation>
    </message>
    <message>
        <source>Receipt of the withdrawal {number}</source>
        <translation>Widerrufsbestätigung {number}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Ihr Passwort ändern</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Jetziges Passwort</translation>
    </message>
    <message>
        <source>Your present password is still missing.</source>
        <translation>Ihr jetziges Passwort fehlt noch.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Caps lock is on.</source>
        <translation>Die Feststelltaste ist an.</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>PaymentSection</name>
    <message>
        <source>Orders with these payment methods are ready to ship although the money is not in yet, such as invoice.</source>
        <translation>Bestellungen mit diesen Zahlungsarten sind versandbereit, obwohl das Geld noch nicht da ist, zum Beispiel Rechnung.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Ships before payment</source>
        <translation>Versand vor Zahlung</translation>
    </message>
    <message>
        <source>The payment methods appear here with the first import.</source>
        <translation>Die Zahlungsarten erscheinen hier mit dem ersten Import.</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Awaiting payment</source>
        <translation>Zahlung offen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Auszahlungen</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>PayoutDialog</name>
    <message numerus="yes">
        <source>%n account(s) were changed lately</source>
        <translation>
            <numerusform>Ein Konto wurde kürzlich geändert</numerusform>
            <numerusform>%n Konten wurden kürzlich geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) stay(s) here</source>
        <translation>
            <numerusform>Eine Erstattung bleibt hier</numerusform>
            <numerusform>%n Erstattungen bleiben hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>Eine Zahlung</numerusform>
            <numerusform>%n Zahlungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) written</source>
        <translation>
            <numerusform>Eine Zahlung geschrieben</numerusform>
            <numerusform>%n Zahlungen geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Kontoinhaber/in</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Changed lately</source>
        <translation>Kürzlich geändert</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Comparing the sealed numbers</source>
        <translation>Versiegelte Nummern werden verglichen</translation>
    </message>
    <message>
        <source>Comparing the sealed numbers with the log …</source>
        <translation>Die versiegelten Nummern werden mit dem Protokoll verglichen …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>For each file again: it moves money.</source>
        <translation>Für jede Datei erneut: Sie bewegt Geld.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>SEPA file (*.xml)</source>
        <translation>SEPA-Datei (*.xml)</translation>
    </message>
    <message>
        <source>The file goes to</source>
        <translation>Die Datei kommt nach</translation>
    </message>
    <message>
        <source>Upload the file at your bank now, and release it there. It holds account numbers in plain: delete it here as soon as the bank has it.</source>
        <translation>Laden Sie die Datei jetzt bei Ihrer Bank hoch und geben Sie sie dort frei. Sie enthält offene Kontonummern: Löschen Sie sie hier, sobald die Bank sie hat.</translation>
    </message>
    <message>
        <source>Uploaded – delete the file</source>
        <translation>Hochgeladen – Datei löschen</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Wohin die Datei kommt</translation>
    </message>
    <message>
        <source>Who gets money</source>
        <translation>Wer Geld bekommt</translation>
    </message>
    <message>
        <source>Write a file for the bank</source>
        <translation>Datei für die Bank schreiben</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Writing a file for the bank</source>
        <translation>Datei für die Bank wird geschrieben</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ihr Passwort</translation>
    </message>
    <message>
        <source>Your password is still missing.</source>
        <translation>Ihr Passwort fehlt noch.</translation>
    </message>
    <message>
        <source>{amount} in all</source>
        <translation>{amount} insgesamt</translation>
    </message>
</context>
<context>
    <name>PayoutFiles</name>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files for the bank</source>
        <translation>Dateien für die Bank</translation>
    </message>
    <message>
        <source>Got lost</source>
        <translation>Verloren gegangen</translation>
    </message>
    <message>
        <source>Lies here in plain</source>
        <translation>Liegt hier offen</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Nie gesendet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>The bank does not have it</source>
        <translation>Die Bank hat sie nicht</translation>
    </message>
    <message>
        <source>The bank has it</source>
        <translation>Die Bank hat sie</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Uploaded – delete the file</source>
        <translation>Hochgeladen – Datei löschen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
</context>
<context>
    <name>PayoutPeriodsDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>ein Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>eine Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>60 days and 24 hours are the program’s proposal. Numbers that are not paid to are erased after 14 days.</source>
        <translation>60 Tage und 24 Stunden sind der Vorschlag des Programms. Nummern, an die nichts gezahlt wird, werden nach 14 Tagen gelöscht.</translation>
    </message>
    <message>
        <source>A changed account waits</source>
        <translation>Ein geändertes Konto wartet</translation>
    </message>
    <message>
        <source>A sealed account number is needed until the money has arrived. Banks send back what cannot be booked within a few days, and a transfer can be asked about for two months; then it has served its purpose (GDPR, article 5 (1) e).</source>
        <translation>Eine versiegelte Kontonummer wird gebraucht, bis das Geld angekommen ist. Was nicht gebucht werden kann, kommt von den Banken nach wenigen Tagen zurück, und nach einer Überweisung kann man zwei Monate lang fragen; dann hat sie ihren Zweck erfüllt (Art. 5 Abs. 1 lit. e DSGVO).</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Kept after the payout</source>
        <translation>Aufbewahrt nach der Auszahlung</translation>
    </message>
    <message>
        <source>Periods for bank details</source>
        <translation>Fristen für Bankverbindungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Whoever wants to redirect a refund changes the bank details shortly before the payout. A day leaves time to notice it; a second person can confirm a change earlier.</source>
        <translation>Wer eine Erstattung umleiten will, ändert die Bankverbindung kurz vor der Auszahlung. Ein Tag lässt Zeit, das zu merken; eine zweite Person kann eine Änderung früher bestätigen.</translation>
    </message>
</context>
<context>
    <name>Payouts</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account changed {moment} by {person}</source>
        <translation>Konto geändert {moment} von {person}</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Kontoinhaber/in</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Bank details missing</source>
        <translation>Bankverbindung fehlt</translation>
    </message>
    <message>
        <source>Can go</source>
        <translation>Kann hinaus</translation>
    </message>
    <message>
        <source>Changed lately</source>
        <translation>Kürzlich geändert</translation>
    </message>
    <message>
        <source>Changed, waits</source>
        <translation>Geändert, wartet</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Not in euros</source>
        <translation>Nicht in Euro</translation>
    </message>
    <message>
        <source>Number erased</source>
        <translation>Nummer gelöscht</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Outside of SEPA</source>
        <translation>Außerhalb von SEPA</translation>
    </message>
    <message>
        <source>Own account missing</source>
        <translation>Eigenes Konto fehlt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>To be taken over</source>
        <translation>Zu übernehmen</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Zu viel</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>confirmed by {person}</source>
        <translation>bestätigt von {person}</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>{why}; waits until {moment}</source>
        <translation>{why}; wartet bis {moment}</translation>
    </message>
</context>
<context>
    <name>PayoutsPart</name>
    <message numerus="yes">
        <source>%n transfer(s) written</source>
        <translation>
            <numerusform>Eine Zahlung geschrieben</numerusform>
            <numerusform>%n Zahlungen geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed accounts wait {hours} h. Numbers are erased {days} days after the payout.</source>
        <translation>Geänderte Konten warten {hours} h. Nummern werden {days} Tage nach der Auszahlung gelöscht.</translation>
    </message>
    <message>
        <source>Choose all that can go</source>
        <translation>Alle wählen, die hinaus können</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Confirm the change</source>
        <translation>Änderung bestätigen</translation>
    </message>
    <message>
        <source>Its refunds have gone out.</source>
        <translation>Ihre Erstattungen sind hinausgegangen.</translation>
    </message>
    <message>
        <source>Its refunds wait again.</source>
        <translation>Ihre Erstattungen warten wieder.</translation>
    </message>
    <message>
        <source>No refund is chosen that can go.</source>
        <translation>Es ist keine Erstattung gewählt, die hinaus kann.</translation>
    </message>
    <message>
        <source>No refund waits for the bank.</source>
        <translation>Keine Erstattung wartet auf die Bank.</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Bestellung öffnen</translation>
    </message>
    <message>
        <source>Own account …</source>
        <translation>Eigenes Konto …</translation>
    </message>
    <message>
        <source>Periods …</source>
        <translation>Fristen …</translation>
    </message>
    <message>
        <source>Refunds are sent from {account}</source>
        <translation>Erstattungen gehen von {account} ab</translation>
    </message>
    <message>
        <source>Refunds are sent from {account} from now on.</source>
        <translation>Erstattungen gehen ab jetzt von {account} ab.</translation>
    </message>
    <message>
        <source>Refunds that wait for the bank</source>
        <translation>Erstattungen, die auf die Bank warten</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The file is deleted.</source>
        <translation>Die Datei ist gelöscht.</translation>
    </message>
    <message>
        <source>The new periods hold from now on.</source>
        <translation>Die neuen Fristen gelten ab jetzt.</translation>
    </message>
    <message>
        <source>The shop’s own account</source>
        <translation>Eigenes Konto</translation>
    </message>
    <message>
        <source>The shop’s own account is missing. Refunds are sent from it.</source>
        <translation>Das eigene Konto fehlt. Von ihm gehen Erstattungen ab.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What waits could not be read. Nothing was changed.</source>
        <translation>Was wartet, konnte nicht gelesen werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Write SEPA file</source>
        <translation>SEPA-Datei schreiben</translation>
    </message>
    <message>
        <source>Write SEPA file …</source>
        <translation>SEPA-Datei schreiben …</translation>
    </message>
    <message>
        <source>{account} confirmed. Money may go there now.</source>
        <translation>{account} bestätigt. Geld darf jetzt dorthin gehen.</translation>
    </message>
    <message>
        <source>{account} taken over.</source>
        <translation>{account} übernommen.</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen</source>
        <translation>{chosen} von {total} gewählt</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) fewer</source>
        <translation>
            <numerusform>%n Recht weniger</numerusform>
            <numerusform>%n Rechte weniger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) more</source>
        <translation>
            <numerusform>%n Recht mehr</numerusform>
            <numerusform>%n Rechte mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign role</source>
        <translation>Rolle vergeben</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Give a new password …</source>
        <translation>Neues Passwort vergeben …</translation>
    </message>
    <message>
        <source>Leaves the shop …</source>
        <translation>Verlässt den Shop …</translation>
    </message>
    <message>
        <source>More steps (Ctrl+M)</source>
        <translation>Weitere Schritte (Strg+M)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>View as this role</source>
        <translation>Ansehen wie diese Rolle</translation>
    </message>
    <message>
        <source>You can undo this until the next sign-in.</source>
        <translation>Sie können das bis zur nächsten Anmeldung rückgängig machen.</translation>
    </message>
    <message>
        <source>You then have {sum}. This acts at once, and you are signed out.</source>
        <translation>Sie haben dann {sum}. Das gilt sofort, und Sie werden abgemeldet.</translation>
    </message>
    <message>
        <source>first password not changed yet</source>
        <translation>erstes Passwort noch nicht geändert</translation>
    </message>
    <message>
        <source>here since {day}</source>
        <translation>dabei seit {day}</translation>
    </message>
    <message>
        <source>last signed in {day}</source>
        <translation>zuletzt angemeldet {day}</translation>
    </message>
    <message>
        <source>not signed in yet</source>
        <translation>noch nie angemeldet</translation>
    </message>
    <message>
        <source>signed in now</source>
        <translation>jetzt angemeldet</translation>
    </message>
    <message>
        <source>the same rights</source>
        <translation>dieselben Rechte</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>was {role} · not saved yet</source>
        <translation>bisher {role} · noch nicht gesichert</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{name} may</source>
        <translation>{name} darf</translation>
    </message>
    <message>
        <source>{name} may not</source>
        <translation>{name} darf nicht</translation>
    </message>
    <message>
        <source>{name} then has {sum}. The new role acts at the next sign-in.</source>
        <translation>{name} hat dann {sum}. Die neue Rolle gilt ab der nächsten Anmeldung.</translation>
    </message>
</context>
<context>
    <name>PeriodsSection</name>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm: {period}</source>
        <translation>Bestätigen: {period}</translation>
    </message>
    <message>
        <source>Periods for personal data</source>
        <translation>Fristen für personenbezogene Daten</translation>
    </message>
    <message>
        <source>The program shows sources and gives no legal advice. Please confirm each period that is right for your shop.</source>
        <translation>Das Programm zeigt Quellen und gibt keine Rechtsberatung. Bitte bestätigen Sie jede Frist, die für Ihren Laden stimmt.</translation>
    </message>
    <message>
        <source>confirmed by {name}, {day}</source>
        <translation>bestätigt von {name}, {day}</translation>
    </message>
</context>
<context>
    <name>PiecesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose at least one piece.</source>
        <translation>Wählen Sie mindestens ein Stück.</translation>
    </message>
    <message>
        <source>Condition of {article}</source>
        <translation>Zustand von {article}</translation>
    </message>
    <message>
        <source>Pieces of {article}</source>
        <translation>Stück von {article}</translation>
    </message>
    <message>
        <source>of {number}</source>
        <translation>von {number}</translation>
    </message>
</context>
<context>
    <name>PinBoxes</name>
    <message>
        <source>{count} of 6 digits</source>
        <translation>{count} von 6 Ziffern</translation>
    </message>
</context>
<context>
    <name>PlainFilesCard</name>
    <message>
        <source>Delete file</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>Delete file {name}</source>
        <translation>Datei {name} löschen</translation>
    </message>
    <message>
        <source>Files with customers’ data still lie on this computer unencrypted: {number}</source>
        <translation>Dateien mit Kundendaten liegen noch unverschlüsselt auf diesem Computer: {number}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; they are shown as soon as these are gone</source>
        <translation>
            <numerusform>und %n weitere; sie erscheint hier, sobald diese weg sind</numerusform>
            <numerusform>und %n weitere; sie erscheinen hier, sobald diese weg sind</numerusform>
        </translation>
    </message>
    <message>
        <source>to be deleted by {day}</source>
        <translation>zu löschen bis {day}</translation>
    </message>
</context>
<context>
    <name>PostalDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save address</source>
        <translation>Adresse speichern</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
</context>
<context>
    <name>PostalFields</name>
    <message>
        <source>A name or a company is missing.</source>
        <translation>Es fehlt ein Name oder eine Firma.</translation>
    </message>
    <message>
        <source>Additional line</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>House number: {number}</source>
        <translation>Hausnummer: {number}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>On the label</source>
        <translation>Auf dem Etikett</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>The street is missing.</source>
        <translation>Die Straße fehlt.</translation>
    </message>
    <message>
        <source>The town is missing.</source>
        <translation>Der Ort fehlt.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>{field}: characters that cannot be printed are not stored.</source>
        <translation>{field}: nicht druckbare Zeichen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>{field}: more than 200 characters are not stored.</source>
        <translation>{field}: mehr als 200 Zeichen werden nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>All usable orders of this file are already here. There is nothing to import.</source>
        <translation>Alle brauchbaren Bestellungen dieser Datei sind schon vorhanden. Es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel this import</source>
        <translation>Diesen Import abbrechen</translation>
    </message>
    <message>
        <source>No order of this file can be used. There is nothing to import.</source>
        <translation>Keine Bestellung dieser Datei ist brauchbar. Es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>Not taken over: {fields}. An owner decides that in the settings.</source>
        <translation>Nicht übernommen: {fields}. Das legt Inhaber/in in den Einstellungen fest.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. You can undo the import afterwards.</source>
        <translation>Es wurde noch nichts geändert. Den Import können Sie danach rückgängig machen.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Es wird versucht</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The shop is opened again.</source>
        <translation>Der Shop wird wieder geöffnet.</translation>
    </message>
</context>
<context>
    <name>ProgressPane</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>{percent} done</source>
        <translation>{percent} erledigt</translation>
    </message>
</context>
<context>
    <name>ReachedDialog</name>
    <message>
        <source>Call again on</source>
        <translation>Noch einmal anrufen am</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>May stay empty. Payment numbers are hidden before anything is stored.</source>
        <translation>Darf leer bleiben. Zahlungsnummern werden verdeckt, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Was vereinbart wurde</translation>
    </message>
    <message>
        <source>{name} reached</source>
        <translation>{name} erreicht</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>May stay empty. It is kept as a note on the order.</source>
        <translation>Darf leer bleiben. Wird als Notiz an der Bestellung gespeichert.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>ReceiptFields</name>
    <message>
        <source>How it was paid</source>
        <translation>Zahlungsweg</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not stored.</source>
        <translation>Das sieht nach einer Zahlungsnummer aus und wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Set up a new computer</source>
        <translation>Neuen Computer einrichten</translation>
    </message>
    <message>
        <source>The list of people and keys is damaged</source>
        <translation>Die Liste der Personen und Schlüssel ist beschädigt</translation>
    </message>
    <message>
        <source>This computer account does not know the shop</source>
        <translation>Dieses Computerkonto kennt den Shop nicht</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>It opens the data when the password is forgotten or this computer is lost. Nobody else can.</source>
        <translation>Er öffnet die Daten, wenn das Passwort vergessen oder dieser Computer verloren ist. Sonst kann das niemand.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Ihr Wiederherstellungsschlüssel</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>All six groups match.</source>
        <translation>Alle sechs Gruppen stimmen.</translation>
    </message>
    <message>
        <source>Both groups match.</source>
        <translation>Beide Gruppen stimmen.</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>Notfallblatt</translation>
    </message>
    <message>
        <source>Emergency sheet No. {number}</source>
        <translation>Notfallblatt Nr. {number}</translation>
    </message>
    <message>
        <source>Group {number}: {group}</source>
        <translation>Gruppe {number}: {group}</translation>
    </message>
    <message>
        <source>I copied the sheet by hand</source>
        <translation>Ich habe das Blatt abgeschrieben</translation>
    </message>
    <message>
        <source>Keep the emergency sheet somewhere outside the shop, for instance with your insurance papers. Sheet and data file together open everything, the sealed account numbers too. Once it is confirmed, nobody can show this key again.</source>
        <translation>Bewahren Sie das Notfallblatt außerhalb des Ladens auf, zum Beispiel bei den Versicherungsunterlagen. Blatt und Datendatei zusammen öffnen alles, auch die versiegelten Kontonummern. Nach der Bestätigung kann niemand diesen Schlüssel noch einmal zeigen.</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Noch nicht gedruckt</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF-Datei (*.pdf)</translation>
    </message>
    <message>
        <source>Please type all six groups.</source>
        <translation>Bitte tippen Sie alle sechs Gruppen ab.</translation>
    </message>
    <message>
        <source>Please type both groups.</source>
        <translation>Bitte tippen Sie beide Gruppen ab.</translation>
    </message>
    <message>
        <source>Please type from the sheet</source>
        <translation>Bitte vom Blatt abtippen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Print the emergency sheet</source>
        <translation>Notfallblatt drucken</translation>
    </message>
    <message>
        <source>Printed at {time} · 1 page</source>
        <translation>Gedruckt um {time} · 1 Seite</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save the emergency sheet</source>
        <translation>Notfallblatt speichern</translation>
    </message>
    <message>
        <source>Saved. Print the file and delete it: it is not protected.</source>
        <translation>Gespeichert. Drucken Sie die Datei und löschen Sie sie: Sie ist nicht geschützt.</translation>
    </message>
    <message>
        <source>The file is not protected: print it elsewhere and delete it.</source>
        <translation>Die Datei ist nicht geschützt: Drucken Sie sie woanders und löschen Sie sie.</translation>
    </message>
    <message>
        <source>The printer did not take the sheet. Try again or save a PDF.</source>
        <translation>Der Drucker hat das Blatt nicht angenommen. Versuchen Sie es noch einmal oder speichern Sie ein PDF.</translation>
    </message>
    <message>
        <source>The sheet could not be made. Nothing was changed.</source>
        <translation>Das Blatt konnte nicht erstellt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This makes sure that the print is readable. Case does not matter.</source>
        <translation>So ist sicher, dass der Ausdruck lesbar ist. Groß- und Kleinschreibung ist egal.</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>After it was used</source>
        <translation>Nach dem Benutzen</translation>
    </message>
    <message>
        <source>Backups lie in</source>
        <translation>Sicherungen liegen in</translation>
    </message>
    <message>
        <source>Case, spaces and dashes do not matter. The letters I, L, O and U do not occur: what looks like them is 1, 1, 0 and V. The sixth symbol of each group checks the five before it. The square holds the same key for a scanner.</source>
        <translation>Groß- und Kleinschreibung, Leerzeichen und Striche sind egal. Die Buchstaben I, L, O und U kommen nicht vor: Was so aussieht, ist 1, 1, 0 und V. Das sechste Zeichen jeder Gruppe prüft die fünf davor. Das Quadrat enthält denselben Schlüssel für einen Scanner.</translation>
    </message>
    <message>
        <source>Choose the newest backup, type the six groups and choose a new password. Nothing else is needed.</source>
        <translation>Wählen Sie die neueste Sicherung, geben Sie die sechs Gruppen ein und wählen Sie ein neues Passwort. Mehr ist nicht nötig.</translation>
    </message>
    <message>
        <source>Does the shop open under another account of this computer? Then an owner chooses “{settings}” and “{offer}” there, and you choose “{enrol}” here.</source>
        <translation>Öffnet sich der Shop in einem anderen Computerkonto dieses Computers? Dann wählt dort jemand mit der Rolle Inhaber/in „{settings}“ und „{offer}“, und Sie wählen hier „{enrol}“.</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>Notfallblatt</translation>
    </message>
    <message>
        <source>Emergency sheet No. {number} · {shop}</source>
        <translation>Notfallblatt Nr. {number} · {shop}</translation>
    </message>
    <message>
        <source>First choose “{earlier}” and sign in as always.</source>
        <translation>Wählen Sie zuerst „{earlier}“ und melden Sie sich an wie immer.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>If that is refused, choose “{from_backup}”, then the newest backup, and type the six groups.</source>
        <translation>Wird das abgelehnt, wählen Sie „{from_backup}“, dann die neueste Sicherung, und geben Sie die sechs Gruppen ein.</translation>
    </message>
    <message>
        <source>Install Backoffice and start it. On the first page choose “{restore}”.</source>
        <translation>Installieren und starten Sie Backoffice. Wählen Sie auf der ersten Seite „{restore}“.</translation>
    </message>
    <message>
        <source>Otherwise choose “{by_key}” and type the six groups. All passwords stay as they are.</source>
        <translation>Sonst wählen Sie „{by_key}“ und geben die sechs Gruppen ein. Alle Passwörter bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Otherwise choose “{forgotten}” at sign-in, then “{by_key}”. Type the six groups and choose a new password.</source>
        <translation>Sonst wählen Sie bei der Anmeldung „{forgotten}“, dann „{by_key}“. Geben Sie die sechs Gruppen ein und wählen Sie ein neues Passwort.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Sheet No. {number}</source>
        <translation>Blatt Nr. {number}</translation>
    </message>
    <message>
        <source>The easier way: another owner signs in, opens “{users}” and chooses “{reset}” for you. You get four words.</source>
        <translation>Der leichtere Weg: Eine andere Inhaberin oder ein anderer Inhaber meldet sich an, öffnet „{users}“ und wählt bei Ihnen „{reset}“. Sie bekommen vier Wörter.</translation>
    </message>
    <message>
        <source>The program makes a new key and prints a new sheet. This one then opens nothing any more but backups made until that day: destroy it together with them.</source>
        <translation>Das Programm macht einen neuen Schlüssel und druckt ein neues Blatt. Dieses öffnet dann nichts mehr außer Sicherungen, die bis zu dem Tag entstanden sind: Vernichten Sie es zusammen mit ihnen.</translation>
    </message>
    <message>
        <source>This sheet and the data file together open everything: all orders and customers, the sealed account numbers for refunds too. A backup counts as the data file. Keep the sheet outside the shop, never beside the computer or the backups.</source>
        <translation>Dieses Blatt und die Datendatei zusammen öffnen alles: alle Bestellungen und Kunden, auch die versiegelten Kontonummern für Erstattungen. Eine Sicherung zählt wie die Datendatei. Bewahren Sie das Blatt außerhalb des Ladens auf, nie beim Computer oder bei den Sicherungen.</translation>
    </message>
    <message>
        <source>and also in</source>
        <translation>und auch in</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>vom {day}</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>It opens the data when the password is forgotten or this computer is lost. Nobody else can.</source>
        <translation>Er öffnet die Daten, wenn das Passwort vergessen oder dieser Computer verloren ist. Sonst kann das niemand.</translation>
    </message>
    <message>
        <source>The easier way back is a second owner. You can invite that person later.</source>
        <translation>Der einfachere Weg zurück ist eine zweite Person als Inhaber/in. Sie können sie später einladen.</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Ihr Wiederherstellungsschlüssel</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>A remark has at most 2,000 characters.</source>
        <translation>Eine Bemerkung hat höchstens 2.000 Zeichen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>Abzug</translation>
    </message>
    <message>
        <source>Enter the bank details later</source>
        <translation>Bankverbindung später eintragen</translation>
    </message>
    <message>
        <source>Everything that is left</source>
        <translation>Alles, was übrig ist</translation>
    </message>
    <message>
        <source>Goes to {account}</source>
        <translation>Geht an {account}</translation>
    </message>
    <message>
        <source>Goodwill on top</source>
        <translation>Kulanz dazu</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Leave it for the bank</source>
        <translation>Zur Auszahlung vormerken</translation>
    </message>
    <message>
        <source>May stay empty. Payment numbers are hidden before it is stored.</source>
        <translation>Darf leer bleiben. Zahlungsnummern werden verdeckt, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>No return</source>
        <translation>Keine Retoure</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record the refund</source>
        <translation>Erstattung vermerken</translation>
    </message>
    <message>
        <source>Reference of the provider</source>
        <translation>Referenz des Zahlungsdienstes</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Refund {number}</source>
        <translation>{number} erstatten</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Return of {day}</source>
        <translation>Retoure vom {day}</translation>
    </message>
    <message>
        <source>Settles the return</source>
        <translation>Erledigt die Retoure</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Shipping and fees</source>
        <translation>Versand und Gebühren</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not stored.</source>
        <translation>Das sieht nach einer Zahlungsnummer aus und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>höchstens {amount}</translation>
    </message>
    <message>
        <source>for instance for wear</source>
        <translation>zum Beispiel für Abnutzung</translation>
    </message>
    <message>
        <source>{amount} are left then</source>
        <translation>{amount} bleiben dann übrig</translation>
    </message>
    <message>
        <source>{amount} by gift card</source>
        <translation>{amount} per Gutschein</translation>
    </message>
    <message>
        <source>{amount} on its way</source>
        <translation>{amount} unterwegs</translation>
    </message>
    <message>
        <source>{amount} paid</source>
        <translation>{amount} bezahlt</translation>
    </message>
    <message>
        <source>{amount} refunded</source>
        <translation>{amount} erstattet</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>{amount} zu viel</translation>
    </message>
</context>
<context>
    <name>RefundLines</name>
    <message>
        <source>No pieces are left to be refunded.</source>
        <translation>Es sind keine Stücke mehr zu erstatten.</translation>
    </message>
    <message>
        <source>Pieces of {article}</source>
        <translation>Stück von {article}</translation>
    </message>
    <message>
        <source>of {number}</source>
        <translation>von {number}</translation>
    </message>
</context>
<context>
    <name>Refunds</name>
    <message>
        <source>A bank transfer is for euros only.</source>
        <translation>Eine Überweisung geht nur in Euro.</translation>
    </message>
    <message>
        <source>An IBAN holds letters and digits only.</source>
        <translation>Eine IBAN besteht nur aus Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Another account than the one that is shown</source>
        <translation>Ein anderes Konto als das angezeigte</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Bank details are missing</source>
        <translation>Bankverbindung fehlt</translation>
    </message>
    <message>
        <source>Bank details were changed lately</source>
        <translation>Bankverbindung wurde kürzlich geändert</translation>
    </message>
    <message>
        <source>Bank details were erased; enter them again</source>
        <translation>Bankverbindung wurde gelöscht; neu eintragen</translation>
    </message>
    <message>
        <source>Bank details were found in a text; take them over</source>
        <translation>Bankverbindung stammt aus einem Text; übernehmen</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>Bank transfer by us</source>
        <translation>Überweisung durch uns</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Choose what is refunded.</source>
        <translation>Wählen Sie, was erstattet wird.</translation>
    </message>
    <message>
        <source>Defect or damage</source>
        <translation>Mangel oder Schaden</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>Nicht angekommen</translation>
    </message>
    <message>
        <source>Does not wait any more</source>
        <translation>Wartet nicht mehr</translation>
    </message>
    <message>
        <source>Entered by somebody else than the log says</source>
        <translation>Von jemand anderem eingetragen, als das Protokoll sagt</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Goods came back</source>
        <translation>Ware kam zurück</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Kulanz</translation>
    </message>
    <message>
        <source>IBANs of this country look different. Please compare it.</source>
        <translation>IBANs dieses Landes sehen anders aus. Bitte vergleichen.</translation>
    </message>
    <message>
        <source>Made at the provider</source>
        <translation>Beim Zahlungsdienst veranlasst</translation>
    </message>
    <message>
        <source>More than is still here of what was paid</source>
        <translation>Mehr, als vom Bezahlten noch da ist</translation>
    </message>
    <message>
        <source>No country has IBANs that begin like this.</source>
        <translation>So beginnt keine IBAN.</translation>
    </message>
    <message>
        <source>Not in euros</source>
        <translation>Nicht in Euro</translation>
    </message>
    <message>
        <source>Not so many pieces are left to be refunded.</source>
        <translation>So viele Stück sind nicht mehr zu erstatten.</translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation>Andere Zahlung</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Zu viel bezahlt</translation>
    </message>
    <message>
        <source>Payment provider</source>
        <translation>Zahlungsdienst</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Sealed for another customer</source>
        <translation>Für andere Kundschaft versiegelt</translation>
    </message>
    <message>
        <source>Sealed for another order</source>
        <translation>Für eine andere Bestellung versiegelt</translation>
    </message>
    <message>
        <source>Sealed for another shop</source>
        <translation>Für einen anderen Laden versiegelt</translation>
    </message>
    <message>
        <source>Sealed from another text</source>
        <translation>Aus einem anderen Text versiegelt</translation>
    </message>
    <message>
        <source>Sealed to a key that you do not hold</source>
        <translation>Mit einem Schlüssel versiegelt, den Sie nicht haben</translation>
    </message>
    <message>
        <source>That is more than shipping cost.</source>
        <translation>Das ist mehr, als der Versand gekostet hat.</translation>
    </message>
    <message>
        <source>That is more than was paid and is still here.</source>
        <translation>Das ist mehr, als vom Bezahlten noch da ist.</translation>
    </message>
    <message>
        <source>The IBAN is not complete yet.</source>
        <translation>Die IBAN ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>The IBAN is still missing.</source>
        <translation>Die IBAN fehlt noch.</translation>
    </message>
    <message>
        <source>The account holder was changed afterwards</source>
        <translation>Kontoinhaber/in wurde nachträglich geändert</translation>
    </message>
    <message>
        <source>The account is outside of SEPA</source>
        <translation>Das Konto liegt außerhalb von SEPA</translation>
    </message>
    <message>
        <source>The check digits do not fit: a digit is wrong or two are swapped.</source>
        <translation>Die Prüfziffern passen nicht: Eine Ziffer ist falsch oder zwei sind vertauscht.</translation>
    </message>
    <message>
        <source>The log does not know these bank details</source>
        <translation>Das Protokoll kennt diese Bankverbindung nicht</translation>
    </message>
    <message>
        <source>The sealed number is damaged</source>
        <translation>Die versiegelte Nummer ist beschädigt</translation>
    </message>
    <message>
        <source>The sealed number is no valid IBAN</source>
        <translation>Die versiegelte Nummer ist keine gültige IBAN</translation>
    </message>
    <message>
        <source>The sealed number was exchanged</source>
        <translation>Die versiegelte Nummer wurde ausgetauscht</translation>
    </message>
    <message>
        <source>The shop’s own account does not fit; enter it again</source>
        <translation>Das eigene Konto passt nicht; neu eintragen</translation>
    </message>
    <message>
        <source>The shop’s own account is missing</source>
        <translation>Das eigene Konto fehlt</translation>
    </message>
    <message>
        <source>This IBAN is too long for its country.</source>
        <translation>Diese IBAN ist zu lang für ihr Land.</translation>
    </message>
    <message>
        <source>This country is outside of SEPA; no transfer file gets there.</source>
        <translation>Dieses Land liegt außerhalb von SEPA; dorthin führt keine Überweisungsdatei.</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Widerruf</translation>
    </message>
    <message>
        <source>from a message</source>
        <translation>aus einer Nachricht</translation>
    </message>
    <message>
        <source>from a note</source>
        <translation>aus einer Notiz</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingetippt</translation>
    </message>
</context>
<context>
    <name>RefundsPart</name>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>Eine Erstattung</numerusform>
            <numerusform>%n Erstattungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Bank details missing</source>
        <translation>Bankverbindung fehlt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kundschaft</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>No refund waits for the bank.</source>
        <translation>Keine Erstattung wartet auf die Bank.</translation>
    </message>
    <message>
        <source>No refund was given up.</source>
        <translation>Keine Erstattung wurde verworfen.</translation>
    </message>
    <message>
        <source>Nothing has been refunded here yet.</source>
        <translation>Hier wurde noch nichts erstattet.</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Bestellung öffnen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Refund of {number} given up.</source>
        <translation>Erstattung zu {number} verworfen.</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Refunds that wait</source>
        <translation>Wartende Erstattungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The refunds could not be loaded. Your data is unchanged.</source>
        <translation>Die Erstattungen konnten nicht geladen werden. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Undone. Everything is as it was before.</source>
        <translation>Rückgängig gemacht. Alles ist wie vorher.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>RefusedDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>RejectCard</name>
    <message>
        <source>Every row of the file can be used. Nothing is left out.</source>
        <translation>Jede Zeile der Datei ist brauchbar. Nichts bleibt draußen.</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Rows that are not imported</source>
        <translation>Zeilen, die nicht übernommen werden</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Liste sichern</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle für die Tabellenkalkulation (*.csv)</translation>
    </message>
    <message>
        <source>not imported.csv</source>
        <translation>nicht übernommen.csv</translation>
    </message>
</context>
<context>
    <name>RejectTable</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>The file says</source>
        <translation>In der Datei steht</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Was nicht passt</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n callback(s) from {time} on</source>
        <translation>
            <numerusform>%n Rückruf ab {time}</numerusform>
            <numerusform>%n Rückrufe ab {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n callback(s) until {time}</source>
        <translation>
            <numerusform>%n Rückruf bis {time}</numerusform>
            <numerusform>%n Rückrufe bis {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename {person}</source>
        <translation>{person} umbenennen</translation>
    </message>
</context>
<context>
    <name>RenewalSection</name>
    <message numerus="yes">
        <source>%n account number(s) did not fit and stay as they are; ask for them again.</source>
        <translation>
            <numerusform>%n Kontonummer passte nicht und bleibt, wie sie ist; fragen Sie sie neu an.</numerusform>
            <numerusform>%n Kontonummern passten nicht und bleiben, wie sie sind; fragen Sie sie neu an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account number(s) still under a former key.</source>
        <translation>
            <numerusform>%n Kontonummer liegt noch unter einem früheren Schlüssel.</numerusform>
            <numerusform>%n Kontonummern liegen noch unter einem früheren Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new key was begun and is not there yet.</source>
        <translation>Ein neuer Schlüssel ist begonnen und noch nicht da.</translation>
    </message>
    <message>
        <source>Account numbers</source>
        <translation>Kontonummern</translation>
    </message>
    <message>
        <source>All account numbers lie under the new key.</source>
        <translation>Alle Kontonummern liegen unter dem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Last renewed: {when}.</source>
        <translation>Zuletzt erneuert: {when}.</translation>
    </message>
    <message>
        <source>Not renewed yet.</source>
        <translation>Noch nicht erneuert.</translation>
    </message>
    <message>
        <source>Progress of the new key</source>
        <translation>Fortschritt des neuen Schlüssels</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Renew keys</source>
        <translation>Schlüssel erneuern</translation>
    </message>
    <message>
        <source>Renew the key of account numbers</source>
        <translation>Schlüssel der Kontonummern erneuern</translation>
    </message>
    <message>
        <source>Renew the key of the data</source>
        <translation>Schlüssel der Daten erneuern</translation>
    </message>
    <message>
        <source>Renew the key of this computer</source>
        <translation>Schlüssel dieses Computers erneuern</translation>
    </message>
    <message>
        <source>Sealed numbers are sealed again; nobody sees them meanwhile.</source>
        <translation>Versiegelte Nummern werden neu versiegelt; niemand sieht sie dabei.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This computer has a new key. Other computer accounts need a one-time code again.</source>
        <translation>Dieser Computer hat einen neuen Schlüssel. Andere Computerkonten brauchen wieder einen Einmalcode.</translation>
    </message>
    <message>
        <source>When somebody has left or a password was seen. You can go on working.</source>
        <translation>Wenn jemand gegangen ist oder ein Passwort gesehen wurde. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>When somebody may have copied the key store of this computer.</source>
        <translation>Wenn jemand den Schlüsselspeicher dieses Computers kopiert haben könnte.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>About your data, what is wrong in it and how to have it corrected: {owners}.</source>
        <translation>Zu Ihren Daten, was daran falsch ist und wie es berichtigt wird: {owners}.</translation>
    </message>
    <message>
        <source>As it is on the day of this paper. What is not named here, the data file itself refuses.</source>
        <translation>Stand am Tag dieses Papiers. Was hier nicht genannt ist, gibt die Datendatei selbst nicht heraus.</translation>
    </message>
    <message>
        <source>As long as the order or the entry that the line belongs to is kept. What an order was like before a step is kept for {days} days at most, so that the step can be taken back.</source>
        <translation>So lange, wie die Bestellung oder der Eintrag aufbewahrt wird, zu dem die Zeile gehört. Wie eine Bestellung vor einem Schritt aussah, wird höchstens {days} Tage aufbewahrt, damit sich der Schritt zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Encrypted backups, to be written</source>
        <translation>Verschlüsselte Sicherungen, zum Schreiben</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How orders were paid</source>
        <translation>Wie bezahlt wurde</translation>
    </message>
    <message>
        <source>Information for staff: what this program keeps about your work</source>
        <translation>Information für Beschäftigte: was dieses Programm über Ihre Arbeit festhält</translation>
    </message>
    <message>
        <source>Nobody knows your password, and it is stored nowhere. An owner can only give you a new one. After {minutes} minutes without a key or the mouse the screen is covered; what was begun goes on.</source>
        <translation>Ihr Passwort kennt niemand, und es ist nirgends gespeichert. Inhaberin oder Inhaber können Ihnen nur ein neues geben. Nach {minutes} Minuten ohne Taste oder Maus wird der Bildschirm verdeckt; was begonnen wurde, läuft weiter.</translation>
    </message>
    <message>
        <source>Notes and changes show your name to your colleagues in the history of the order.</source>
        <translation>Notizen und Änderungen zeigen Ihren Namen im Verlauf der Bestellung auch Ihren Kolleginnen und Kollegen.</translation>
    </message>
    <message>
        <source>Of every step that changes something, one line: who, when, what was done to which entry, and which fields. Contents are not in it. Of what is only looked at nothing is kept, except that a customer’s phone number or e-mail address was shown, copied or dialled: once for each customer and day.</source>
        <translation>Zu jedem Schritt, der etwas ändert, eine Zeile: wer, wann, was mit welchem Eintrag geschah und welche Felder es betraf. Inhalte stehen nicht darin. Was nur angesehen wird, wird nicht festgehalten; nur dass Telefonnummer oder E-Mail-Adresse einer Kundin oder eines Kunden gezeigt, kopiert oder gewählt wurde, einmal je Person und Tag.</translation>
    </message>
    <message>
        <source>Of your sign-ins only the day of the last one, without the time.</source>
        <translation>Von Ihren Anmeldungen nur der Tag der letzten, ohne Uhrzeit.</translation>
    </message>
    <message>
        <source>Orders with delivery addresses</source>
        <translation>Bestellungen mit Lieferadressen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Phone numbers and e-mail addresses in full</source>
        <translation>Telefonnummern und E-Mail-Adressen im Ganzen</translation>
    </message>
    <message>
        <source>Roles in use and what they may do</source>
        <translation>Vergebene Rollen und was sie dürfen</translation>
    </message>
    <message>
        <source>That you were shown a customer’s contact data is kept for {access} days, in whole months, and then deleted.</source>
        <translation>Dass Ihnen Kontaktdaten gezeigt wurden, wird {access} Tage lang in ganzen Monaten aufbewahrt und dann gelöscht.</translation>
    </message>
    <message>
        <source>The list of people, roles and keys</source>
        <translation>Die Liste der Personen, Rollen und Schlüssel</translation>
    </message>
    <message>
        <source>The log of everybody</source>
        <translation>Das Protokoll aller</translation>
    </message>
    <message>
        <source>The whole log: {readers}.</source>
        <translation>Das ganze Protokoll: {readers}.</translation>
    </message>
    <message>
        <source>To find and undo mistakes, and to be able to prove who worked with customers’ data (GDPR, articles 5 (2) and 32). The program makes no figures, comparisons or rankings of people.</source>
        <translation>Um Fehler zu finden und rückgängig zu machen und um nachweisen zu können, wer mit Kundendaten gearbeitet hat (Art. 5 Abs. 2 und Art. 32 DSGVO). Auswertungen, Vergleiche oder Ranglisten von Personen macht das Programm nicht.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wozu</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was festgehalten wird</translation>
    </message>
    <message>
        <source>Who may see what</source>
        <translation>Wer was sehen darf</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Wer es sieht</translation>
    </message>
    <message>
        <source>Whole card and account numbers</source>
        <translation>Ganze Karten- und Kontonummern</translation>
    </message>
    <message>
        <source>Whom you can ask</source>
        <translation>Wen Sie fragen können</translation>
    </message>
    <message>
        <source>You see your own lines at any time: settings, “Your access”.</source>
        <translation>Ihre eigenen Zeilen sehen Sie jederzeit: Einstellungen, „Ihr Zugang“.</translation>
    </message>
    <message>
        <source>Your password and your screen</source>
        <translation>Ihr Passwort und Ihr Bildschirm</translation>
    </message>
    <message>
        <source>last signed in {day}</source>
        <translation>zuletzt angemeldet {day}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>not signed in yet</source>
        <translation>noch nie angemeldet</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
</context>
<context>
    <name>ResetDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give new password</source>
        <translation>Neues Passwort vergeben</translation>
    </message>
    <message>
        <source>New password for {person}</source>
        <translation>Neues Passwort für {person}</translation>
    </message>
    <message>
        <source>The former password opens nothing any more. Hand over these four words; they must be changed at the next sign-in.</source>
        <translation>Das bisherige Passwort öffnet danach nichts mehr. Geben Sie diese vier Wörter weiter; bei der nächsten Anmeldung müssen sie geändert werden.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that had been erased since the backup were erased again.</source>
        <translation>
            <numerusform>%n Eintrag, der seit der Sicherung gelöscht worden war, ist wieder gelöscht.</numerusform>
            <numerusform>%n Einträge, die seit der Sicherung gelöscht worden waren, sind wieder gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) since the backup will be missing afterwards.</source>
        <translation>
            <numerusform>%n Arbeitsschritt seit der Sicherung fehlt danach.</numerusform>
            <numerusform>%n Arbeitsschritte seit der Sicherung fehlen danach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) since then would be missing</source>
        <translation>
            <numerusform>%n Schritt danach würde fehlen</numerusform>
            <numerusform>%n Schritte danach würden fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>Wählen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Files that end in .backoffice</source>
        <translation>Dateien, die auf .backoffice enden</translation>
    </message>
    <message>
        <source>Go to sign-in</source>
        <translation>Zur Anmeldung</translation>
    </message>
    <message>
        <source>In place and checked</source>
        <translation>Eingesetzt und geprüft</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>In the folder “{folder}” beside the data, still encrypted, until somebody signs in. Copy it to keep it.</source>
        <translation>Im Ordner „{folder}“ neben den Daten, weiterhin verschlüsselt, bis sich jemand anmeldet. Zum Behalten bitte kopieren.</translation>
    </message>
    <message>
        <source>In the place for your backups</source>
        <translation>An Ihrem Ort für Sicherungen</translation>
    </message>
    <message>
        <source>It cannot be read with this password or key, so there is nothing to compare.</source>
        <translation>Die heutigen Daten lassen sich mit diesem Passwort oder Schlüssel nicht lesen; ein Vergleich ist nicht möglich.</translation>
    </message>
    <message>
        <source>Look into the backup</source>
        <translation>Sicherung ansehen</translation>
    </message>
    <message>
        <source>Made on {when} · {orders}</source>
        <translation>Vom {when} · {orders}</translation>
    </message>
    <message>
        <source>No backup chosen yet</source>
        <translation>Noch keine Sicherung gewählt</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen what the backup holds and what is newer today.</source>
        <translation>Es wird nichts geändert, bevor Sie gesehen haben, was die Sicherung enthält und was heute neuer ist.</translation>
    </message>
    <message>
        <source>Nothing is newer.</source>
        <translation>Nichts ist neuer.</translation>
    </message>
    <message>
        <source>Only needed if the shop has several owners.</source>
        <translation>Nur nötig, wenn der Shop mehrere Inhaber/innen hat.</translation>
    </message>
    <message>
        <source>Owner’s name</source>
        <translation>Name der Inhaberin oder des Inhabers</translation>
    </message>
    <message>
        <source>Owner’s password or recovery key</source>
        <translation>Passwort der Inhaberin/des Inhabers oder Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore now</source>
        <translation>Jetzt wiederherstellen</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Sign in with the password that held when the backup was made. With the recovery key you can set a new one.</source>
        <translation>Melden Sie sich mit dem Passwort an, das bei der Sicherung galt. Mit dem Wiederherstellungsschlüssel können Sie ein neues festlegen.</translation>
    </message>
    <message>
        <source>Stays erased</source>
        <translation>Bleibt gelöscht</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>Die Sicherung ist wiederhergestellt</translation>
    </message>
    <message>
        <source>The data of today goes, still encrypted, to a folder of its own, and is removed when somebody has signed in again.</source>
        <translation>Die Daten von heute kommen, weiterhin verschlüsselt, in einen eigenen Ordner und werden entfernt, sobald sich wieder jemand angemeldet hat.</translation>
    </message>
    <message>
        <source>The password of the day on which the backup was made. The recovery key stands on the emergency sheet.</source>
        <translation>Es gilt das Passwort vom Tag der Sicherung. Der Wiederherstellungsschlüssel steht auf dem Notfallblatt.</translation>
    </message>
    <message>
        <source>The shop “{shop}” will be as it was on {when}.</source>
        <translation>Der Shop „{shop}“ ist danach wieder so wie am {when}.</translation>
    </message>
    <message>
        <source>This did not work. Nothing was changed.</source>
        <translation>Das hat nicht geklappt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Type password or recovery key.</source>
        <translation>Geben Sie Passwort oder Wiederherstellungsschlüssel ein.</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>Was vorher da war</translation>
    </message>
    <message>
        <source>Whatever came after the backup is missing afterwards.</source>
        <translation>Was nach der Sicherung dazukam, fehlt danach.</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>nothing is newer</source>
        <translation>nichts ist neuer</translation>
    </message>
</context>
<context>
    <name>RestoringBar</name>
    <message>
        <source>Progress of restoring</source>
        <translation>Fortschritt der Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Delete file</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done, back to the start of the import</source>
        <translation>Fertig, zurück zum Anfang des Imports</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Ordner: {folder}</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Weitere Datei importieren</translation>
    </message>
    <message>
        <source>The file has been deleted.</source>
        <translation>Die Datei wurde gelöscht.</translation>
    </message>
    <message>
        <source>The file still lies on this computer, unencrypted and with customers’ data.</source>
        <translation>Die Datei liegt noch auf diesem Computer, unverschlüsselt und mit Kundendaten.</translation>
    </message>
    <message>
        <source>The orders are in the shop’s encrypted data.</source>
        <translation>Die Bestellungen sind in den verschlüsselten Daten des Shops.</translation>
    </message>
    <message>
        <source>To the orders</source>
        <translation>Zu den Bestellungen</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import rückgängig machen</translation>
    </message>
    <message>
        <source>{file} · channel {channel} · can be undone while nobody has worked on these orders</source>
        <translation>{file} · Kanal {channel} · lässt sich rückgängig machen, solange niemand diese Bestellungen bearbeitet hat</translation>
    </message>
</context>
<context>
    <name>RightCards</name>
    <message>
        <source>falls away</source>
        <translation>fällt weg</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
</context>
<context>
    <name>RightMatrix</name>
    <message>
        <source>In detail</source>
        <translation>Im Einzelnen</translation>
    </message>
    <message>
        <source>may</source>
        <translation>darf</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>darf nicht</translation>
    </message>
    <message>
        <source>{number} of {total} rights, by areas</source>
        <translation>{number} von {total} Rechten, nach Bereichen</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>Addresses and items until shipping; the former state stays in the history</source>
        <translation>Adressen und Artikel bis zum Versand; der frühere Stand bleibt im Verlauf</translation>
    </message>
    <message>
        <source>All orders with delivery address, items, notes and history; phone and e-mail masked</source>
        <translation>Alle Bestellungen mit Lieferadresse, Artikeln, Notizen und Verlauf; Telefon und E-Mail verdeckt</translation>
    </message>
    <message>
        <source>Answers customers who ask for their data, erases it, sets periods</source>
        <translation>Beantwortet Anfragen von Kundinnen und Kunden zu ihren Daten, löscht sie, legt Fristen fest</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Can add and change many orders at once, and undo an import</source>
        <translation>Kann viele Bestellungen auf einmal anlegen und ändern und einen Import zurücknehmen</translation>
    </message>
    <message>
        <source>Can give everybody every right except the data protection review, renews keys, restores backups, takes everything along</source>
        <translation>Kann allen jedes Recht geben außer der Datenschutzprüfung, erneuert Schlüssel, spielt Sicherungen zurück, nimmt alles mit</translation>
    </message>
    <message>
        <source>Checks that periods and rules are kept; never together with the management of people</source>
        <translation>Prüft, ob Fristen und Regeln eingehalten werden; nie zusammen mit der Verwaltung von Personen</translation>
    </message>
    <message>
        <source>Checks that the rules are kept: sees the log and anonymous figures, but no orders and no customers.</source>
        <translation>Prüft, ob die Regeln eingehalten werden: sieht Protokoll und anonyme Auswertungen, aber keine Bestellungen und keine Kundendaten.</translation>
    </message>
    <message>
        <source>Claim, call and write down how it ended</source>
        <translation>Übernehmen, anrufen und eintragen, wie es ausging</translation>
    </message>
    <message>
        <source>Counts without any person in them</source>
        <translation>Zahlen, in denen keine Person vorkommt</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kundinnen und Kunden</translation>
    </message>
    <message>
        <source>Customers with all their orders; phone and e-mail masked</source>
        <translation>Mit allen ihren Bestellungen; Telefon und E-Mail verdeckt</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Encrypted copies of the whole shop, in a folder of choice</source>
        <translation>Verschlüsselte Kopien des ganzen Shops in einem gewählten Ordner</translation>
    </message>
    <message>
        <source>Everybody may</source>
        <translation>Dürfen alle</translation>
    </message>
    <message>
        <source>Figures and files</source>
        <translation>Auswertungen und Dateien</translation>
    </message>
    <message>
        <source>In full, to call, to copy and to show; each access is logged</source>
        <translation>Vollständig, zum Anrufen, Kopieren und Zeigen; jeder Zugriff steht im Protokoll</translation>
    </message>
    <message>
        <source>Looks after payments and refunds, exports lists and reads the log. Changes no order.</source>
        <translation>Kümmert sich um Zahlungen und Erstattungen, exportiert Listen und liest das Protokoll. Ändert keine Bestellung.</translation>
    </message>
    <message>
        <source>Mark orders as paid, record refunds</source>
        <translation>Bestellungen als bezahlt melden, Erstattungen eintragen</translation>
    </message>
    <message>
        <source>Method, last four digits and reference; never a whole number</source>
        <translation>Zahlungsart, letzte vier Ziffern und Referenz; nie eine ganze Nummer</translation>
    </message>
    <message>
        <source>Names, addresses and contact data</source>
        <translation>Namen, Adressen und Kontaktdaten</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Packs and ships. Sees delivery addresses and items, but neither payments nor whole phone numbers.</source>
        <translation>Packt und versendet. Sieht Lieferadressen und Artikel, aber weder Zahlungen noch ganze Telefonnummern.</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Runs the shop and decides who may do what. May do everything except the data protection review, which is for somebody else. Whole payment numbers are hidden from owners too.</source>
        <translation>Führt den Shop und entscheidet, wer was darf. Darf alles außer der Datenschutzprüfung, die jemand anderes übernimmt. Ganze Zahlungsnummern sieht auch diese Rolle nicht.</translation>
    </message>
    <message>
        <source>Shop data, calling hours and the payment methods that ship before payment</source>
        <translation>Shopdaten, Rückrufzeiten und die Zahlungsarten, die vor der Zahlung versandt werden</translation>
    </message>
    <message>
        <source>Start, hold, take back goods, write notes; everything can be undone</source>
        <translation>Beginnen, zurückstellen, Ware zurücknehmen, Notizen schreiben; alles lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Talks to customers, corrects and cancels orders and handles callbacks. Ships nothing and imports nothing.</source>
        <translation>Spricht mit Kundinnen und Kunden, berichtigt und storniert Bestellungen, übernimmt Rückrufe. Versendet und importiert nichts.</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>Der Shop</translation>
    </message>
    <message>
        <source>Two entries become one; can be undone</source>
        <translation>Aus zwei Einträgen wird einer; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Who did what and when, without the contents, and who was shown contact data</source>
        <translation>Wer was wann getan hat, ohne die Inhalte, und wer Kontaktdaten gesehen hat</translation>
    </message>
    <message>
        <source>Who wants to be called, when and why; the number masked</source>
        <translation>Wer wann und warum angerufen werden möchte; die Nummer verdeckt</translation>
    </message>
    <message>
        <source>Whole orders or some items, always with a reason</source>
        <translation>Ganze Bestellungen oder einzelne Artikel, immer mit Grund</translation>
    </message>
    <message>
        <source>With carrier and tracking number, one by one or many at once; prints packing slips</source>
        <translation>Mit Versanddienst und Sendungsnummer, einzeln oder viele auf einmal; druckt Lieferscheine</translation>
    </message>
    <message>
        <source>Works through orders from import to shipping and calls customers back. Pays nothing out, manages neither people nor settings.</source>
        <translation>Arbeitet Bestellungen vom Import bis zum Versand ab und ruft zurück. Zahlt nichts aus, verwaltet weder Personen noch Einstellungen.</translation>
    </message>
    <message>
        <source>Writes files that lie outside of the encryption; each is logged</source>
        <translation>Schreibt Dateien, die außerhalb der Verschlüsselung liegen; jede steht im Protokoll</translation>
    </message>
    <message>
        <source>Writes the file for the bank and holds the key for it; shows no account number either</source>
        <translation>Schreibt die Datei für die Bank und hält den Schlüssel dafür; zeigt aber keine Kontonummer</translation>
    </message>
</context>
<context>
    <name>RoleCard</name>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>May not</source>
        <translation>Darf nicht</translation>
    </message>
    <message>
        <source>View as this role</source>
        <translation>Ansehen wie diese Rolle</translation>
    </message>
    <message>
        <source>no other role</source>
        <translation>keine andere Rolle</translation>
    </message>
    <message>
        <source>{name} may</source>
        <translation>{name} darf</translation>
    </message>
</context>
<context>
    <name>RoleEditor</name>
    <message>
        <source>Another role has this name.</source>
        <translation>Eine andere Rolle heißt schon so.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Give its people another role first.</source>
        <translation>Geben Sie ihren Personen zuerst eine andere Rolle.</translation>
    </message>
    <message>
        <source>Managing people, the data protection review and paying out belong to the built-in roles, since keys go with them.</source>
        <translation>Personen verwalten, Datenschutz prüfen und Erstattungen auszahlen gehören zu den festen Rollen, denn daran hängen Schlüssel.</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Name der Rolle</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation>Rolle entfernen</translation>
    </message>
    <message>
        <source>Save role</source>
        <translation>Rolle sichern</translation>
    </message>
    <message>
        <source>The role needs a name.</source>
        <translation>Die Rolle braucht einen Namen.</translation>
    </message>
    <message>
        <source>Tick at least one right.</source>
        <translation>Wählen Sie mindestens ein Recht.</translation>
    </message>
</context>
<context>
    <name>RoleView</name>
    <message>
        <source>Back to my own view</source>
        <translation>Zurück zu meiner Ansicht</translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>You see the program as: {role}.</source>
        <translation>Sie sehen das Programm als: {role}.</translation>
    </message>
</context>
<context>
    <name>RolesPart</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>The shop’s own roles were changed outside of this program.</source>
        <translation>Die eigenen Rollen des Shops wurden außerhalb dieses Programms geändert.</translation>
    </message>
    <message>
        <source>Whoever has one may do nothing until you make the roles anew and give them out again.</source>
        <translation>Wer eine davon hat, darf nichts, bis Sie die Rollen neu anlegen und wieder vergeben.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>SameDoor</name>
    <message>
        <source>Goes in one parcel, {count} orders together.</source>
        <translation>Geht in einem Paket, {count} Bestellungen zusammen.</translation>
    </message>
    <message>
        <source>Send by itself</source>
        <translation>Einzeln senden</translation>
    </message>
    <message>
        <source>Send in one parcel</source>
        <translation>In einem Paket senden</translation>
    </message>
    <message>
        <source>{count} open orders to the same address.</source>
        <translation>{count} offene Bestellungen an dieselbe Adresse.</translation>
    </message>
</context>
<context>
    <name>SeenPasswordDialog</name>
    <message>
        <source>Change and report</source>
        <translation>Ändern und melden</translation>
    </message>
    <message>
        <source>My password was seen</source>
        <translation>Mein Passwort wurde gesehen</translation>
    </message>
    <message>
        <source>The new password counts at once. The owners are asked for a new key of the data.</source>
        <translation>Das neue Passwort gilt sofort. Die Inhaber werden um einen neuen Schlüssel gebeten.</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation>Was offen bleibt</translation>
    </message>
    <message>
        <source>Whoever put copies aside before and can use this computer account still opens them with the seen password, and later copies of the data too, until it has a new key.</source>
        <translation>Wer vorher Kopien beiseitegelegt hat und dieses Computerkonto benutzen kann, öffnet sie weiter mit dem gesehenen Passwort, auch spätere Kopien der Daten, bis es einen neuen Schlüssel gibt.</translation>
    </message>
</context>
<context>
    <name>SeenReportedDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Give a new key</source>
        <translation>Neuen Schlüssel geben</translation>
    </message>
    <message>
        <source>Give the data a new key now: then copies made from now on open for nobody with the seen password. You can go on working.</source>
        <translation>Geben Sie den Daten jetzt einen neuen Schlüssel: Kopien, die danach entstehen, öffnet niemand mehr mit dem gesehenen Passwort. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Look into “Your lines in the log” in the settings too: they tell what was done under your name.</source>
        <translation>Sehen Sie auch in den Einstellungen unter „Ihre Zeilen im Protokoll“ nach: Dort steht, was unter Ihrem Namen getan wurde.</translation>
    </message>
    <message>
        <source>The owners find your report on the page “Today” and decide on a new key of the data.</source>
        <translation>Die Inhaber finden Ihre Meldung auf der Seite „Heute“ und entscheiden über einen neuen Schlüssel der Daten.</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Ihr Passwort ist geändert</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>ShipDialog</name>
    <message>
        <source>A tracking number has at most 100 characters.</source>
        <translation>Eine Sendungsnummer hat höchstens 100 Zeichen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n orders as shipped</source>
        <translation>
            <numerusform>Versand von %n Bestellung melden</numerusform>
            <numerusform>Versand von %n Bestellungen melden</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Versand melden</translation>
    </message>
    <message>
        <source>Mark {number} as shipped</source>
        <translation>Versand von {number} melden</translation>
    </message>
    <message>
        <source>May stay empty and be filled in later.</source>
        <translation>Kann leer bleiben und später ergänzt werden.</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not stored.</source>
        <translation>Das sieht wie eine Zahlungsnummer aus und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Tracking number of {number}</source>
        <translation>Sendungsnummer von {number}</translation>
    </message>
    <message>
        <source>Tracking numbers can be filled in order by order afterwards.</source>
        <translation>Sendungsnummern lassen sich danach bei jeder Bestellung eintragen.</translation>
    </message>
</context>
<context>
    <name>ShipListDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n orders as shipped</source>
        <translation>
            <numerusform>%n Bestellung als versandt melden</numerusform>
            <numerusform>%n Bestellungen als versandt melden</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Versand melden</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Orders that are not ready are left alone and named. Tracking numbers can be filled in later.</source>
        <translation>Was nicht versandbereit ist, bleibt liegen und wird genannt. Sendungsnummern lassen sich später eintragen.</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not stored.</source>
        <translation>Das sieht nach einer Zahlungsnummer aus und wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>Calling hours</source>
        <translation>Rückrufzeiten</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Shops</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>The name of the shop is still missing.</source>
        <translation>Der Name des Shops fehlt noch.</translation>
    </message>
</context>
<context>
    <name>ShopStep</name>
    <message>
        <source>Call-backs are proposed within these hours. You can change them at any time.</source>
        <translation>Rückrufe werden in diesen Zeiten vorgeschlagen. Sie können sie jederzeit ändern.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Shops</translation>
    </message>
    <message>
        <source>Sets time zone and currency.</source>
        <translation>Legt Zeitzone und Währung fest.</translation>
    </message>
    <message>
        <source>The name of the shop is still missing.</source>
        <translation>Der Name des Shops fehlt noch.</translation>
    </message>
    <message>
        <source>What stands on documents and decides about times.</source>
        <translation>Was auf Belegen steht und über Zeiten entscheidet.</translation>
    </message>
    <message>
        <source>When do you phone back?</source>
        <translation>Wann rufen Sie zurück?</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Ihr Shop</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Change the call time</source>
        <translation>Wunschzeit ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close what is on top</source>
        <translation>Oberstes schließen</translation>
    </message>
    <message>
        <source>Correct name and number of a callback</source>
        <translation>Name und Nummer eines Rückrufs korrigieren</translation>
    </message>
    <message>
        <source>Do the next step</source>
        <translation>Nächsten Schritt ausführen</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Find orders, pages and commands</source>
        <translation>Bestellungen, Seiten und Befehle finden</translation>
    </message>
    <message>
        <source>First view; the others by Ctrl and 2 to 9</source>
        <translation>Erste Ansicht; die anderen mit Strg und 2 bis 9</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Als bezahlt markieren</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>Weitere Schritte</translation>
    </message>
    <message>
        <source>New callback from the clipboard</source>
        <translation>Rückruf aus der Zwischenablage anlegen</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Nächste Bestellung</translation>
    </message>
    <message>
        <source>Open the selected order</source>
        <translation>Ausgewählte Bestellung öffnen</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen &amp; Versand</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>Vorige Bestellung</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show or hide the pane beside the list</source>
        <translation>Bereich neben der Liste zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Person wechseln</translation>
    </message>
    <message>
        <source>Undo what the message tells of</source>
        <translation>Zurücknehmen, was die Meldung nennt</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Admin</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Lock now ({key})</source>
        <translation>Jetzt sperren ({key})</translation>
    </message>
    <message>
        <source>Locks in {seconds} s</source>
        <translation>Sperrt in {seconds} s</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Switch person ({key})</source>
        <translation>Person wechseln ({key})</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Forgotten password</source>
        <translation>Passwort vergessen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of {person}</source>
        <translation>Passwort von {person}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>The data on this computer is encrypted.</source>
        <translation>Die Daten sind auf diesem Computer verschlüsselt.</translation>
    </message>
    <message>
        <source>The password does not match this account.</source>
        <translation>Das Passwort passt nicht zu diesem Konto.</translation>
    </message>
    <message>
        <source>Who is working now?</source>
        <translation>Wer arbeitet jetzt?</translation>
    </message>
</context>
<context>
    <name>StatementDetail</name>
    <message numerus="yes">
        <source>%n orders together</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>Another order number, Enter</source>
        <translation>Andere Bestellnummer, Enter</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>Von Hand gewählt</translation>
    </message>
    <message>
        <source>For order</source>
        <translation>Für Bestellung</translation>
    </message>
    <message>
        <source>No order</source>
        <translation>Keine Bestellung</translation>
    </message>
    <message>
        <source>Number of another order</source>
        <translation>Nummer einer anderen Bestellung</translation>
    </message>
    <message>
        <source>Select a line to see it in full.</source>
        <translation>Wählen Sie eine Zeile, um sie ganz zu sehen.</translation>
    </message>
    <message>
        <source>Several orders have this number; choose above.</source>
        <translation>Mehrere Bestellungen haben diese Nummer; wählen Sie oben.</translation>
    </message>
    <message>
        <source>The order could not be looked up. Nothing was changed.</source>
        <translation>Die Bestellung konnte nicht nachgeschlagen werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no order with this number.</source>
        <translation>Es gibt keine Bestellung mit dieser Nummer.</translation>
    </message>
    <message>
        <source>This order is in another currency.</source>
        <translation>Diese Bestellung ist in anderer Währung.</translation>
    </message>
    <message>
        <source>This order is paid or cancelled already.</source>
        <translation>Diese Bestellung ist schon bezahlt oder storniert.</translation>
    </message>
</context>
<context>
    <name>StatementDone</name>
    <message numerus="yes">
        <source>%n payment(s) recorded</source>
        <translation>
            <numerusform>%n Zahlung erfasst</numerusform>
            <numerusform>%n Zahlungen erfasst</numerusform>
        </translation>
    </message>
    <message>
        <source>A refund with the reason “Paid too much” can be made on the order’s page.</source>
        <translation>Eine Erstattung mit dem Grund „Zu viel gezahlt“ ist auf der Seite der Bestellung möglich.</translation>
    </message>
    <message>
        <source>Delete file</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Each order says on its page what came in.</source>
        <translation>Was eingegangen ist, steht auf der Seite jeder Bestellung.</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Ordner: {folder}</translation>
    </message>
    <message>
        <source>Read another statement</source>
        <translation>Weiteren Auszug einlesen</translation>
    </message>
    <message>
        <source>The file has been deleted.</source>
        <translation>Die Datei ist gelöscht.</translation>
    </message>
    <message>
        <source>The statement still lies on this computer, unencrypted and with account numbers.</source>
        <translation>Der Kontoauszug liegt noch auf diesem Computer, unverschlüsselt und mit Kontonummern.</translation>
    </message>
</context>
<context>
    <name>StatementPane</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Bank statements (*.xml *.csv *.zip *.txt)</source>
        <translation>Kontoauszüge (*.xml *.csv *.zip *.txt)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was recorded.</source>
        <translation>Abgebrochen. Es wurde nichts erfasst.</translation>
    </message>
    <message>
        <source>Looking for the orders</source>
        <translation>Bestellungen werden gesucht</translation>
    </message>
    <message>
        <source>Nothing is recorded while the file is read.</source>
        <translation>Beim Einlesen wird nichts erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>Payments for %n order(s) recorded.</source>
        <translation>
            <numerusform>Zahlung zu %n Bestellung erfasst.</numerusform>
            <numerusform>Zahlungen zu %n Bestellungen erfasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a bank statement</source>
        <translation>Kontoauszug einlesen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>The recorded payments stay. The bank can give you the statement again.</source>
        <translation>Die erfassten Zahlungen bleiben. Den Auszug gibt es jederzeit wieder bei der Bank.</translation>
    </message>
    <message>
        <source>{number}: {amount} too much</source>
        <translation>{number}: {amount} zu viel</translation>
    </message>
</context>
<context>
    <name>StatementPreview</name>
    <message numerus="yes">
        <source>%n line(s) could not be read</source>
        <translation>
            <numerusform>%n Zeile konnte nicht gelesen werden</numerusform>
            <numerusform>%n Zeilen konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No line is ticked.</source>
        <translation>Keine Zeile ist angekreuzt.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet. You can undo it afterwards.</source>
        <translation>Noch ist nichts erfasst. Sie können es danach rückgängig machen.</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>{number} sure</source>
        <translation>{number} sicher</translation>
    </message>
    <message>
        <source>{number} to look at</source>
        <translation>{number} anzusehen</translation>
    </message>
    <message>
        <source>{number} without an order</source>
        <translation>{number} ohne Bestellung</translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message numerus="yes">
        <source>%n amount(s) came in</source>
        <translation>
            <numerusform>%n Eingang</numerusform>
            <numerusform>%n Eingänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booked back</source>
        <translation>
            <numerusform>%n Rückbuchung</numerusform>
            <numerusform>%n Rückbuchungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only noted</source>
        <translation>
            <numerusform>%n nur vorgemerkt</numerusform>
            <numerusform>%n nur vorgemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outgoing</source>
        <translation>
            <numerusform>%n Ausgang</numerusform>
            <numerusform>%n Ausgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment number(s) masked.</source>
        <translation>
            <numerusform>%n Zahlungsnummer verdeckt.</numerusform>
            <numerusform>%n Zahlungsnummern verdeckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Account numbers of the payers were not taken over.</source>
        <translation>Kontonummern der Zahler wurden nicht übernommen.</translation>
    </message>
    <message>
        <source>Left alone: {what}.</source>
        <translation>Übergangen: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>Record %n payment(s)</source>
        <translation>
            <numerusform>%n Zahlung erfassen</numerusform>
            <numerusform>%n Zahlungen erfassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Record payments</source>
        <translation>Zahlungen erfassen</translation>
    </message>
    <message>
        <source>line {place}: {why}</source>
        <translation>Zeile {place}: {why}</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amounts that came in</source>
        <translation>Eingegangene Beträge</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>Von Hand gewählt</translation>
    </message>
    <message>
        <source>Digits of the order number</source>
        <translation>Ziffern der Bestellnummer</translation>
    </message>
    <message>
        <source>No order fits</source>
        <translation>Keine Bestellung passt</translation>
    </message>
    <message>
        <source>No order number</source>
        <translation>Ohne Bestellnummer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order number in pieces</source>
        <translation>Bestellnummer in Stücken</translation>
    </message>
    <message>
        <source>Order number in the purpose</source>
        <translation>Bestellnummer im Zweck</translation>
    </message>
    <message>
        <source>Order number mistyped</source>
        <translation>Bestellnummer vertippt</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>The order is already paid</source>
        <translation>Die Bestellung ist schon bezahlt</translation>
    </message>
    <message>
        <source>The order is cancelled</source>
        <translation>Die Bestellung ist storniert</translation>
    </message>
    <message>
        <source>The order is in another currency</source>
        <translation>Die Bestellung ist in anderer Währung</translation>
    </message>
    <message>
        <source>The order is refunded</source>
        <translation>Die Bestellung ist erstattet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>another line pays this order too</source>
        <translation>eine andere Zeile zahlt diese Bestellung auch</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>anderer Name</translation>
    </message>
    <message>
        <source>is not recorded</source>
        <translation>wird nicht erfasst</translation>
    </message>
    <message>
        <source>is recorded</source>
        <translation>wird erfasst</translation>
    </message>
    <message>
        <source>it has other columns than the header</source>
        <translation>andere Spalten als der Kopf</translation>
    </message>
    <message>
        <source>perhaps already recorded: same day, order and amount</source>
        <translation>vielleicht schon erfasst: Tag, Bestellung und Betrag gleich</translation>
    </message>
    <message>
        <source>several orders fit</source>
        <translation>mehrere Bestellungen passen</translation>
    </message>
    <message>
        <source>the amount agrees</source>
        <translation>Betrag stimmt</translation>
    </message>
    <message>
        <source>the amount cannot be read</source>
        <translation>der Betrag ist nicht lesbar</translation>
    </message>
    <message>
        <source>the currency is unknown</source>
        <translation>die Währung ist unbekannt</translation>
    </message>
    <message>
        <source>the day cannot be read</source>
        <translation>der Tag ist nicht lesbar</translation>
    </message>
    <message>
        <source>the name agrees</source>
        <translation>Name stimmt</translation>
    </message>
    <message>
        <source>the sum of the orders agrees</source>
        <translation>Summe der Bestellungen stimmt</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>{amount} zu wenig</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>{amount} zu viel</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Add tag</source>
        <translation>Schlagwort vergeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>The down arrow shows the tags in use.</source>
        <translation>Pfeil nach unten zeigt die vorhandenen Schlagwörter.</translation>
    </message>
    <message>
        <source>The tag is still missing.</source>
        <translation>Das Schlagwort fehlt noch.</translation>
    </message>
</context>
<context>
    <name>TakeOutDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation>Ort wählen</translation>
    </message>
    <message>
        <source>Copy the words for 30 seconds</source>
        <translation>Die Wörter für 30 Sekunden kopieren</translation>
    </message>
    <message>
        <source>I have written the words down</source>
        <translation>Ich habe die Wörter aufgeschrieben</translation>
    </message>
    <message>
        <source>Offer other words</source>
        <translation>Andere Wörter vorschlagen</translation>
    </message>
    <message>
        <source>One encrypted file with everything that the shop holds: tables for spreadsheet programs, lists for other programs, packing slips, and a page that explains each of them. Payment numbers stay masked.</source>
        <translation>Eine verschlüsselte Datei mit allem, was der Shop enthält: Tabellen für Tabellenprogramme, Listen für andere Programme, Packzettel und eine Seite, die alles erklärt. Zahlungsnummern bleiben verdeckt.</translation>
    </message>
    <message>
        <source>Please write the words down first.</source>
        <translation>Bitte schreiben Sie die Wörter erst auf.</translation>
    </message>
    <message>
        <source>Programs such as 7-Zip, WinZip or Keka open it. What Windows and macOS have themselves does not.</source>
        <translation>Programme wie 7-Zip, WinZip oder Keka öffnen sie. Was Windows und macOS selbst mitbringen, kann es nicht.</translation>
    </message>
    <message>
        <source>Take everything along</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>The words are shown only now and kept nowhere.</source>
        <translation>Die Wörter werden nur jetzt gezeigt und nirgends gespeichert.</translation>
    </message>
    <message>
        <source>These four words open the file</source>
        <translation>Diese vier Wörter öffnen die Datei</translation>
    </message>
    <message>
        <source>Without them nobody can open the file, and with them everybody can.</source>
        <translation>Ohne sie kann niemand die Datei öffnen, mit ihnen jeder.</translation>
    </message>
</context>
<context>
    <name>TakeOutSection</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Encrypted archives (*.zip)</source>
        <translation>Verschlüsselte Archive (*.zip)</translation>
    </message>
    <message>
        <source>Take everything along</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <source>Your data is yours: whenever you want to leave, or only to look at it elsewhere, everything goes into one file.</source>
        <translation>Ihre Daten gehören Ihnen: Wann immer Sie gehen oder sie nur anderswo ansehen möchten, kommt alles in eine Datei.</translation>
    </message>
    <message>
        <source>{name} is written and was read back: {orders} and all the rest, {size}. The four words open it.</source>
        <translation>{name} ist geschrieben und geprüft: {orders} und alles Übrige, {size}. Die vier Wörter öffnen sie.</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Künftig</translation>
    </message>
    <message>
        <source>Only orders that are not sent yet are offered.</source>
        <translation>Angeboten werden nur Bestellungen, die noch nicht versendet sind.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take the address over to an order</source>
        <translation>Adresse in eine Bestellung übernehmen</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Choose the carrier first.</source>
        <translation>Bitte zuerst den Versanddienst wählen.</translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Versand melden</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>No address in the order</source>
        <translation>Keine Adresse in der Bestellung</translation>
    </message>
    <message>
        <source>No label scanned yet</source>
        <translation>Noch kein Etikett gescannt</translation>
    </message>
    <message>
        <source>No shipping method in the order</source>
        <translation>Keine Versandart in der Bestellung</translation>
    </message>
    <message>
        <source>Ship only what is in ({key})</source>
        <translation>Nur Gepacktes versenden ({key})</translation>
    </message>
    <message>
        <source>This parcel goes to</source>
        <translation>Dieses Paket geht an</translation>
    </message>
    <message>
        <source>Without a tracking number; it can be filled in later.</source>
        <translation>Noch ohne Sendungsnummer. Sie lässt sich nachtragen.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>A new key of the data was begun and is not there yet.</source>
        <translation>Ein neuer Schlüssel der Daten ist begonnen und noch nicht da.</translation>
    </message>
    <message>
        <source>A refund waits for each; a second person compares them</source>
        <translation>Auf jede wartet eine Erstattung; eine zweite Person vergleicht sie</translation>
    </message>
    <message>
        <source>After a withdrawal, within three days</source>
        <translation>Nach einem Widerruf, innerhalb von drei Tagen</translation>
    </message>
    <message>
        <source>All callbacks</source>
        <translation>Alle Rückrufe</translation>
    </message>
    <message>
        <source>All done.</source>
        <translation>Alles erledigt.</translation>
    </message>
    <message>
        <source>An owner decides, with a reason and for hours</source>
        <translation>Sie entscheiden, mit Grund und für Stunden</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Zahlung offen</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>Callbacks due</source>
        <translation>Rückrufe fällig</translation>
    </message>
    <message>
        <source>Changed bank details to confirm</source>
        <translation>Geänderte Bankverbindungen zu bestätigen</translation>
    </message>
    <message>
        <source>Confirm the recovery key</source>
        <translation>Wiederherstellungsschlüssel bestätigen</translation>
    </message>
    <message>
        <source>Data protection asks to see orders</source>
        <translation>Der Datenschutz bittet um Einsicht in Bestellungen</translation>
    </message>
    <message>
        <source>Delete what is no longer needed</source>
        <translation>Löschen Sie, was nicht mehr gebraucht wird</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done: {words}</source>
        <translation>Erledigt: {words}</translation>
    </message>
    <message>
        <source>Files lie unencrypted on this computer</source>
        <translation>Dateien liegen unverschlüsselt auf diesem Computer</translation>
    </message>
    <message>
        <source>Files with customers are past their day</source>
        <translation>Dateien mit Kunden sind über ihren Tag hinaus</translation>
    </message>
    <message>
        <source>For more than a week</source>
        <translation>Seit mehr als einer Woche</translation>
    </message>
    <message>
        <source>For more than three days</source>
        <translation>Seit mehr als drei Tagen</translation>
    </message>
    <message>
        <source>Give a new key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Give a new key: {words}</source>
        <translation>Neuer Schlüssel: {words}</translation>
    </message>
    <message>
        <source>Imports wait for a decision</source>
        <translation>Importe warten auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Needs somebody now</source>
        <translation>Braucht jetzt jemanden</translation>
    </message>
    <message>
        <source>Not needed, because …</source>
        <translation>Nicht nötig, weil …</translation>
    </message>
    <message>
        <source>On hold for long</source>
        <translation>Lange zurückgestellt</translation>
    </message>
    <message>
        <source>Read, but not taken over yet</source>
        <translation>Gelesen, aber noch nicht übernommen</translation>
    </message>
    <message>
        <source>Ready to ship</source>
        <translation>Versandbereit</translation>
    </message>
    <message>
        <source>Refunds due</source>
        <translation>Erstattungen fällig</translation>
    </message>
    <message>
        <source>Refunds wait for the bank</source>
        <translation>Erstattungen warten auf die Bank</translation>
    </message>
    <message>
        <source>Reported {when}. With a new key, older copies open nothing newer.</source>
        <translation>Gemeldet {when}. Mit einem neuen Schlüssel öffnen ältere Kopien nichts Neueres.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show: {words}</source>
        <translation>Anzeigen: {words}</translation>
    </message>
    <message>
        <source>They go out with the next file</source>
        <translation>Sie gehen mit der nächsten Datei hinaus</translation>
    </message>
    <message>
        <source>They were written for a while; delete them</source>
        <translation>Sie waren für eine Weile gedacht; bitte löschen</translation>
    </message>
    <message>
        <source>To be sent today</source>
        <translation>Heute zu versenden</translation>
    </message>
    <message>
        <source>To clarify</source>
        <translation>Klärfall</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What waits could not be read. Nothing was changed.</source>
        <translation>Was ansteht, konnte nicht gelesen werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Without it a lost password cannot be replaced</source>
        <translation>Ohne ihn lässt sich ein verlorenes Passwort nicht ersetzen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>received {when}</source>
        <translation>eingegangen {when}</translation>
    </message>
    <message>
        <source>waiting since {when}</source>
        <translation>wartet seit {when}</translation>
    </message>
    <message>
        <source>{person} names you in order {number}</source>
        <translation>{person} nennt Sie in Bestellung {number}</translation>
    </message>
    <message>
        <source>{person} reports: my password was seen</source>
        <translation>{person} meldet: Mein Passwort wurde gesehen</translation>
    </message>
</context>
<context>
    <name>TrackingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>This looks like a payment number and is not stored.</source>
        <translation>Das sieht wie eine Zahlungsnummer aus und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Tracking number of the parcel</source>
        <translation>Sendungsnummer des Pakets</translation>
    </message>
</context>
<context>
    <name>UndoImportDialog</name>
    <message>
        <source>All other orders stay as they are. To have these orders back you need the file again.</source>
        <translation>Alle anderen Bestellungen bleiben, wie sie sind. Um diese zurückzuholen, brauchen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Keep import</source>
        <translation>Import behalten</translation>
    </message>
    <message>
        <source>New orders from “{name}” that go: {new}. Updated orders that are as before again: {changed}.</source>
        <translation>Neue Bestellungen aus „{name}“, die wegfallen: {new}. Aktualisierte Bestellungen, die wieder wie vorher sind: {changed}.</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import rückgängig machen</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>Diesen Import rückgängig machen?</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message numerus="yes">
        <source>%n first password(s) not changed yet</source>
        <translation>
            <numerusform>%n erstes Passwort noch nicht geändert</numerusform>
            <numerusform>%n erste Passwörter noch nicht geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owner(s)</source>
        <translation>
            <numerusform>%n Inhaber/in</numerusform>
            <numerusform>%n Inhaber/innen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Idle time put back.</source>
        <translation>Ruhezeit wiederhergestellt.</translation>
    </message>
    <message>
        <source>Invite a person</source>
        <translation>Person einladen</translation>
    </message>
    <message>
        <source>Name changed.</source>
        <translation>Name geändert.</translation>
    </message>
    <message>
        <source>Name put back.</source>
        <translation>Name wiederhergestellt.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People and roles could not be read. Nothing was changed.</source>
        <translation>Personen und Rollen konnten nicht gelesen werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Role “{name}” is back.</source>
        <translation>Die Rolle „{name}“ ist wieder da.</translation>
    </message>
    <message>
        <source>Role “{name}” removed.</source>
        <translation>Die Rolle „{name}“ ist entfernt.</translation>
    </message>
    <message>
        <source>Role “{name}” saved.</source>
        <translation>Die Rolle „{name}“ ist gesichert.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>The new idle time acts at the next sign-in.</source>
        <translation>Die neue Ruhezeit gilt ab der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Users &amp; roles</source>
        <translation>Benutzer &amp; Rollen</translation>
    </message>
    <message>
        <source>Who may see what</source>
        <translation>Wer was sehen darf</translation>
    </message>
    <message>
        <source>{name} can sign in now.</source>
        <translation>{name} kann sich jetzt anmelden.</translation>
    </message>
    <message>
        <source>{name} has a new first password.</source>
        <translation>{name} hat ein neues erstes Passwort.</translation>
    </message>
    <message>
        <source>{name} has no access any more.</source>
        <translation>{name} hat keinen Zugang mehr.</translation>
    </message>
    <message>
        <source>{name} is again: {role}.</source>
        <translation>{name} ist wieder: {role}.</translation>
    </message>
    <message>
        <source>{name} is now: {role}.</source>
        <translation>{name} ist jetzt: {role}.</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Forget “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>Weitere Ansichten</translation>
    </message>
    <message>
        <source>Rename “{name}” …</source>
        <translation>„{name}“ umbenennen …</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Zahlung offen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Ready to ship</source>
        <translation>Versandbereit</translation>
    </message>
    <message>
        <source>To clarify</source>
        <translation>Klärfall</translation>
    </message>
</context>
<context>
    <name>WayIn</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
</context>
<context>
    <name>WhenDialog</name>
    <message>
        <source>As soon as possible</source>
        <translation>So bald wie möglich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The time ends before it begins.</source>
        <translation>Die Zeit endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>This time is over.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>WholeList</name>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Select all {number}</source>
        <translation>Alle {number} auswählen</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Kept: {until}</source>
        <translation>Gespeichert: {until}</translation>
    </message>
    <message>
        <source>The periods are those of the law; an owner confirms each in the settings. This is no legal advice.</source>
        <translation>Die Fristen sind die des Gesetzes; Inhaber/in bestätigt jede in den Einstellungen. Das ist keine Rechtsberatung.</translation>
    </message>
    <message>
        <source>Why this is kept</source>
        <translation>Warum das gespeichert ist</translation>
    </message>
</context>
<context>
    <name>WhyLink</name>
    <message>
        <source>Why is this kept?</source>
        <translation>Warum gespeichert?</translation>
    </message>
</context>
<context>
    <name>WithdrawalDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Note withdrawal</source>
        <translation>Widerruf vermerken</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>The refund is due 14 days after the declaration arrived. What is not sent yet is put on hold.</source>
        <translation>Die Erstattung ist 14 Tage nach Eingang fällig. Was noch nicht versendet ist, wird zurückgestellt.</translation>
    </message>
    <message>
        <source>Withdrawal from {number}</source>
        <translation>Widerruf zu {number}</translation>
    </message>
</context>
<context>
    <name>_NameSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Somebody here has this name already.</source>
        <translation>Diesen Namen hat hier schon jemand.</translation>
    </message>
    <message>
        <source>The name is still missing.</source>
        <translation>Der Name fehlt noch.</translation>
    </message>
</context>
</TS>
