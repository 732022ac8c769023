<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>MIT licence. It uses Qt and Qt for Python under the LGPL version 3: their libraries are files of their own in the program&apos;s folder and may be replaced. Where their source code is offered stands in the licence of each.</source>
        <translation>MIT-Lizenz. Verwendet Qt und Qt für Python unter der LGPL Version 3: Ihre Bibliotheken sind eigene Dateien im Ordner des Programms und dürfen ersetzt werden. Wo ihr Quelltext angeboten wird, steht in der Lizenz der einzelnen Teile.</translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation>Lizenzen werden gelesen…</translation>
    </message>
    <message>
        <source>Licence of the selected part</source>
        <translation>Lizenz des ausgewählten Teils</translation>
    </message>
    <message>
        <source>The licences cannot be read. Install the program again to get them back.</source>
        <translation>Die Lizenzen lassen sich nicht lesen. Installieren Sie das Programm neu, um sie zurückzubekommen.</translation>
    </message>
    <message>
        <source>Brings every run safely from the staging folder to the NAS.</source>
        <translation>Bringt jeden Lauf sicher vom Staging-Ordner auf das NAS.</translation>
    </message>
    <message>
        <source>Licences of the parts</source>
        <translation>Lizenzen der Teile</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Teile des Programms</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the licence of the selected part</source>
        <translation>Die Lizenz des ausgewählten Teils kopieren</translation>
    </message>
    <message>
        <source>Name, version and licence of each part; select one to read its licence</source>
        <translation>Name, Version und Lizenz jedes Teils; wählen Sie einen aus, um seine Lizenz zu lesen</translation>
    </message>
    <message>
        <source>Source code: {address}</source>
        <translation>Quelltext: {address}</translation>
    </message>
    <message>
        <source>Built into {part}</source>
        <translation>Enthalten in {part}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>{runs}: copied to the NAS and verified</source>
        <translation>{runs}: auf das NAS kopiert und geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) copied to the NAS and verified</source>
        <translation>
            <numerusform>%Ln Lauf auf das NAS kopiert und geprüft</numerusform>
            <numerusform>%Ln Läufe auf das NAS kopiert und geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Start tracking</source>
        <translation>Verfolgung starten</translation>
    </message>
    <message>
        <source>Mark complete</source>
        <translation>Als vollständig markieren</translation>
    </message>
    <message>
        <source>Queue sync</source>
        <translation>Zum Sync vormerken</translation>
    </message>
    <message>
        <source>Copy to the NAS</source>
        <translation>Auf das NAS kopieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Verify NAS copy</source>
        <translation>NAS-Kopie prüfen</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Clear staging copy</source>
        <translation>Staging-Kopie freiräumen</translation>
    </message>
    <message>
        <source>Update the NAS record</source>
        <translation>NAS-Eintrag aktualisieren</translation>
    </message>
    <message>
        <source>Make a record for this run, so that its way to the NAS can be followed</source>
        <translation>Einen Eintrag für diesen Lauf anlegen, damit sich sein Weg zum NAS verfolgen lässt</translation>
    </message>
    <message>
        <source>Look why the run seems finished, then record that the instrument has finished</source>
        <translation>Nachsehen, warum der Lauf fertig zu sein scheint, und dann festhalten, dass das Gerät fertig ist</translation>
    </message>
    <message>
        <source>Record that this run waits to be copied to the NAS</source>
        <translation>Festhalten, dass dieser Lauf darauf wartet, auf das NAS kopiert zu werden</translation>
    </message>
    <message>
        <source>Copy this run to the NAS and read every file back</source>
        <translation>Diesen Lauf auf das NAS kopieren und jede Datei zurücklesen</translation>
    </message>
    <message>
        <source>Go on with the copy where it stopped</source>
        <translation>Die Kopie dort weiterführen, wo sie aufgehört hat</translation>
    </message>
    <message>
        <source>Read every file here and on the NAS and compare them</source>
        <translation>Jede Datei hier und auf dem NAS lesen und vergleichen</translation>
    </message>
    <message>
        <source>List the files that did not match when this run was compared last</source>
        <translation>Die Dateien auflisten, die beim letzten Vergleich dieses Laufs nicht übereinstimmten</translation>
    </message>
    <message>
        <source>Check whether the staging copy may be deleted; nothing is deleted before you confirm</source>
        <translation>Prüfen, ob die Staging-Kopie gelöscht werden darf; nichts wird gelöscht, bevor Sie es bestätigen</translation>
    </message>
    <message>
        <source>Put the latest record of this run beside its copy on the NAS</source>
        <translation>Den neuesten Eintrag dieses Laufs neben seine Kopie auf dem NAS legen</translation>
    </message>
    <message>
        <source>{runs}: now tracked</source>
        <comment>{runs}: a run&apos;s title, or how many</comment>
        <translation>{runs}: jetzt verfolgt</translation>
    </message>
    <message>
        <source>{runs}: marked complete</source>
        <translation>{runs}: als vollständig markiert</translation>
    </message>
    <message>
        <source>{runs}: queued for the NAS</source>
        <translation>{runs}: für das NAS vorgemerkt</translation>
    </message>
    <message>
        <source>{runs}: verified on the NAS</source>
        <translation>{runs}: auf dem NAS geprüft</translation>
    </message>
    <message>
        <source>{runs}: compared</source>
        <translation>{runs}: verglichen</translation>
    </message>
    <message>
        <source>{runs}: cleared</source>
        <translation>{runs}: freigeräumt</translation>
    </message>
    <message>
        <source>{runs}: up to date on the NAS</source>
        <translation>{runs}: auf dem NAS aktuell</translation>
    </message>
    <message numerus="yes">
        <source>Start tracking %Ln run(s)</source>
        <translation>
            <numerusform>Verfolgung von %Ln Lauf starten</numerusform>
            <numerusform>Verfolgung von %Ln Läufen starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln run(s) complete</source>
        <translation>
            <numerusform>%Ln Lauf als vollständig markieren</numerusform>
            <numerusform>%Ln Läufe als vollständig markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue sync for %Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf zum Sync vormerken</numerusform>
            <numerusform>%Ln Läufe zum Sync vormerken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln run(s) to the NAS</source>
        <translation>
            <numerusform>%Ln Lauf auf das NAS kopieren</numerusform>
            <numerusform>%Ln Läufe auf das NAS kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf fortsetzen</numerusform>
            <numerusform>%Ln Läufe fortsetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verify the NAS copies of %Ln run(s)</source>
        <translation>
            <numerusform>NAS-Kopie von %Ln Lauf prüfen</numerusform>
            <numerusform>NAS-Kopien von %Ln Läufen prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the differences of %Ln run(s)</source>
        <translation>
            <numerusform>Unterschiede von %Ln Lauf zeigen</numerusform>
            <numerusform>Unterschiede von %Ln Läufen zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf freiräumen</numerusform>
            <numerusform>%Ln Läufe freiräumen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update the NAS records of %Ln run(s)</source>
        <translation>
            <numerusform>NAS-Eintrag von %Ln Lauf aktualisieren</numerusform>
            <numerusform>NAS-Einträge von %Ln Läufen aktualisieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) now tracked</source>
        <translation>
            <numerusform>%Ln Lauf wird jetzt verfolgt</numerusform>
            <numerusform>%Ln Läufe werden jetzt verfolgt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) marked complete</source>
        <translation>
            <numerusform>%Ln Lauf als vollständig markiert</numerusform>
            <numerusform>%Ln Läufe als vollständig markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) queued for the NAS</source>
        <translation>
            <numerusform>%Ln Lauf für das NAS vorgemerkt</numerusform>
            <numerusform>%Ln Läufe für das NAS vorgemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) verified on the NAS</source>
        <translation>
            <numerusform>%Ln Lauf auf dem NAS geprüft</numerusform>
            <numerusform>%Ln Läufe auf dem NAS geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) compared</source>
        <translation>
            <numerusform>%Ln Lauf verglichen</numerusform>
            <numerusform>%Ln Läufe verglichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) cleared</source>
        <translation>
            <numerusform>%Ln Lauf freigeräumt</numerusform>
            <numerusform>%Ln Läufe freigeräumt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) up to date on the NAS</source>
        <translation>
            <numerusform>%Ln Lauf auf dem NAS aktuell</numerusform>
            <numerusform>%Ln Läufe auf dem NAS aktuell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>the end of a list of files, folders or jobs</comment>
        <translation>
            <numerusform>und noch %Ln</numerusform>
            <numerusform>und noch %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message>
        <source>{run}: {state}</source>
        <comment>a run has got into a state</comment>
        <translation>{run}: {state}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Finish this first, then open {folder}</source>
        <translation>Bringen Sie dies erst zu Ende und öffnen Sie dann {folder}</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Runs of {instrument} usually stand at {state} for {usual}; this one has stood there for {stood}, since {since}.</source>
        <comment>{usual}, {stood}: durations such as &apos;3 days&apos;; {since}: a date and time</comment>
        <translation>Läufe von {instrument} stehen gewöhnlich {usual} bei {state}; dieser steht dort schon {stood}, seit {since}.</translation>
    </message>
    <message>
        <source>Do its next step, or find out what it waits for.</source>
        <translation>Tun Sie seinen nächsten Schritt, oder finden Sie heraus, worauf er wartet.</translation>
    </message>
    <message>
        <source>Runs usually stand at {state} for {usual}; this one has stood there for {stood}, since {since}.</source>
        <comment>{usual}, {stood}: durations such as &apos;3 days&apos;; {since}: a date and time</comment>
        <translation>Läufe stehen gewöhnlich {usual} bei {state}; dieser steht dort schon {stood}, seit {since}.</translation>
    </message>
    <message>
        <source>See whether the instrument still writes; if it has finished, mark the run complete.</source>
        <translation>Sehen Sie nach, ob das Gerät noch schreibt; ist es fertig, markieren Sie den Lauf als vollständig.</translation>
    </message>
    <message>
        <source>Queue its sync, or find out what it waits for.</source>
        <translation>Merken Sie ihn zum Sync vor, oder finden Sie heraus, worauf er wartet.</translation>
    </message>
    <message>
        <source>See whether the NAS can be reached and the copy is running; else copy the run again.</source>
        <translation>Sehen Sie nach, ob das NAS erreichbar ist und die Kopie läuft; sonst kopieren Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <source>Its data is safe: clear the staging copy when nobody needs it here any more.</source>
        <translation>Seine Daten sind sicher: Räumen Sie die Staging-Kopie frei, wenn sie hier niemand mehr braucht.</translation>
    </message>
    <message>
        <source>its state</source>
        <translation>seinem Zustand</translation>
    </message>
    <message>
        <source>Runs of {instrument} usually stand at {state} for {usual}; this one has stood there since {since}.</source>
        <comment>{usual}: a duration such as &apos;3 days&apos;; {since}: a date and time</comment>
        <translation>Läufe von {instrument} stehen gewöhnlich {usual} bei {state}; dieser steht dort seit {since}.</translation>
    </message>
    <message>
        <source>The last job on this run failed.</source>
        <translation>Die letzte Aufgabe mit diesem Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Select the run to read why, then try again.</source>
        <translation>Wählen Sie den Lauf aus: Dort steht, warum. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Files of this run arrived or changed after it was marked complete.</source>
        <translation>Dateien dieses Laufs kamen dazu oder änderten sich, nachdem er als vollständig markiert war.</translation>
    </message>
    <message>
        <source>Find out whether they belong to this run; if so, copy it again or compare it with its NAS copy.</source>
        <translation>Finden Sie heraus, ob sie zu diesem Lauf gehören; wenn ja, kopieren Sie ihn noch einmal oder vergleichen Sie ihn mit seiner NAS-Kopie.</translation>
    </message>
    <message>
        <source>The copy on the NAS does not match.</source>
        <translation>Die Kopie auf dem NAS stimmt nicht überein.</translation>
    </message>
    <message>
        <source>Nothing is cleared while it does not. Compare again to see the files, or copy them once more.</source>
        <translation>Solange das so ist, wird nichts freigeräumt. Vergleichen Sie noch einmal, um die Dateien zu sehen, oder kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This run has stood at {state} since {since}, longer than it should.</source>
        <comment>{state}: Staging, ...; {since}: a date and time</comment>
        <translation>Dieser Lauf steht seit {since} bei {state}, länger als er sollte.</translation>
    </message>
    <message>
        <source>Runs usually stand at {state} for {usual}; this one has stood there since {since}.</source>
        <comment>{usual}: a duration such as &apos;3 days&apos;; {since}: a date and time</comment>
        <translation>Läufe stehen gewöhnlich {usual} bei {state}; dieser steht dort seit {since}.</translation>
    </message>
</context>
<context>
    <name>Away</name>
    <message>
        <source>Its disk or share does not answer.</source>
        <translation>Sein Laufwerk oder seine Freigabe antwortet nicht.</translation>
    </message>
    <message>
        <source>It is empty now: its disk or share is not connected.</source>
        <translation>Er ist jetzt leer: Sein Laufwerk oder seine Freigabe ist nicht verbunden.</translation>
    </message>
    <message>
        <source>It was moved or removed, or its disk or share is not connected.</source>
        <translation>Er wurde verschoben oder entfernt, oder sein Laufwerk oder seine Freigabe ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Something else has taken its place.</source>
        <translation>An seiner Stelle ist jetzt etwas anderes.</translation>
    </message>
    <message>
        <source>You may not read it at the moment.</source>
        <translation>Sie dürfen ihn im Moment nicht lesen.</translation>
    </message>
    <message>
        <source>The staging folder is away.</source>
        <translation>Der Staging-Ordner ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The staging folder is away since {clock} ({ago}).</source>
        <translation>Der Staging-Ordner ist seit {clock} nicht erreichbar ({ago}).</translation>
    </message>
    <message>
        <source>The list shows what was known then; nothing was changed.</source>
        <translation>Die Liste zeigt, was damals bekannt war; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It comes back by itself.</source>
        <translation>Er kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Look now whether the folder is back</source>
        <translation>Jetzt nachsehen, ob der Ordner wieder da ist</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>Search runs, projects, instruments</source>
        <translation>Läufe, Projekte, Geräte suchen</translation>
    </message>
    <message>
        <source>Search runs, projects, instruments   Ctrl+F</source>
        <translation>Läufe, Projekte, Geräte suchen   Strg+F</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Clear verified runs…</source>
        <translation>Geprüfte Läufe freiräumen…</translation>
    </message>
    <message>
        <source>List the runs whose copy on the NAS is verified, check them, and choose which to clear here</source>
        <translation>Die Läufe auflisten, deren Kopie auf dem NAS geprüft ist, sie prüfen und wählen, welche hier freigeräumt werden</translation>
    </message>
    <message>
        <source>Look at the staging folder again (F5)</source>
        <translation>Den Staging-Ordner noch einmal ansehen (F5)</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%Ln file(s) there with the right size and time, not read again</source>
        <translation>
            <numerusform>%Ln Datei mit richtiger Größe und Zeit da, nicht noch einmal gelesen</numerusform>
            <numerusform>%Ln Dateien mit richtiger Größe und Zeit da, nicht noch einmal gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close this and refresh the list.</source>
        <translation>Schließen Sie dies und aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>Copy the details and ask whoever looks after the staging folder.</source>
        <translation>Kopieren Sie die Details und fragen Sie die Person, die sich um den Staging-Ordner kümmert.</translation>
    </message>
    <message>
        <source>Copy the details and ask your IT.</source>
        <translation>Kopieren Sie die Details und fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Verify the NAS copy again; that writes a new list.</source>
        <translation>Prüfen Sie die NAS-Kopie noch einmal; das schreibt eine neue Liste.</translation>
    </message>
    <message>
        <source>Check that the disk or share is connected and that you may read it, then check again.</source>
        <translation>Sehen Sie nach, ob das Laufwerk oder die Freigabe verbunden ist und Sie dort lesen dürfen, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Have what is on the NAS under that name looked at and moved away, the file copied again, then verify the NAS copy again.</source>
        <translation>Lassen Sie ansehen und wegräumen, was auf dem NAS unter diesem Namen liegt, lassen Sie die Datei neu kopieren und prüfen Sie dann die NAS-Kopie noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s): none is new, none has changed</source>
        <translation>
            <numerusform>%Ln Datei: nicht neu, nicht geändert</numerusform>
            <numerusform>%Ln Dateien: keine ist neu, keine hat sich geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) read just now, all as the list says</source>
        <translation>
            <numerusform>%Ln Datei eben gelesen: wie in der Liste</numerusform>
            <numerusform>%Ln Dateien eben gelesen: alle wie in der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) read from the NAS just now, all identical</source>
        <translation>
            <numerusform>%Ln Datei eben vom NAS gelesen: identisch</numerusform>
            <numerusform>%Ln Dateien eben vom NAS gelesen: alle identisch</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because another condition fails</source>
        <translation>Weggelassen, weil eine andere Bedingung nicht erfüllt ist</translation>
    </message>
    <message>
        <source>Its record is in order</source>
        <translation>Der Eintrag ist in Ordnung</translation>
    </message>
    <message>
        <source>The run has no record any more</source>
        <translation>Der Lauf hat keinen Eintrag mehr</translation>
    </message>
    <message>
        <source>The run&apos;s record cannot be trusted</source>
        <translation>Dem Eintrag des Laufs ist nicht zu trauen</translation>
    </message>
    <message>
        <source>The run is cleared already</source>
        <translation>Der Lauf ist schon freigeräumt</translation>
    </message>
    <message>
        <source>The run is not at “Sync verified”</source>
        <translation>Der Lauf steht nicht bei „Sync geprüft“</translation>
    </message>
    <message>
        <source>As it was written when the NAS copy was verified</source>
        <translation>So, wie sie bei der Prüfung der NAS-Kopie geschrieben wurde</translation>
    </message>
    <message>
        <source>Written by another program, so both sides are compared with it</source>
        <translation>Von einem anderen Programm geschrieben; deshalb werden beide Seiten damit verglichen</translation>
    </message>
    <message>
        <source>There is no checksum list</source>
        <translation>Es gibt keine Prüfsummenliste</translation>
    </message>
    <message>
        <source>The checksum list is empty</source>
        <translation>Die Prüfsummenliste ist leer</translation>
    </message>
    <message>
        <source>The checksum list is damaged</source>
        <translation>Die Prüfsummenliste ist beschädigt</translation>
    </message>
    <message>
        <source>The checksum list changed after it was written</source>
        <translation>Die Prüfsummenliste wurde nach dem Schreiben geändert</translation>
    </message>
    <message>
        <source>What was noted beside the checksum list is damaged</source>
        <translation>Was neben der Prüfsummenliste notiert wurde, ist beschädigt</translation>
    </message>
    <message>
        <source>The checksum list could not be read</source>
        <translation>Die Prüfsummenliste ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>No file is left in the staging folder</source>
        <translation>Im Staging-Ordner ist keine Datei mehr</translation>
    </message>
    <message>
        <source>Arrived after the run was verified</source>
        <translation>Nach der Prüfung des Laufs dazugekommen</translation>
    </message>
    <message>
        <source>Changed since the run was verified</source>
        <translation>Seit der Prüfung des Laufs geändert</translation>
    </message>
    <message>
        <source>Not what the checksum list says</source>
        <translation>Nicht das, was die Prüfsummenliste sagt</translation>
    </message>
    <message>
        <source>Could not be read in the staging folder</source>
        <translation>Im Staging-Ordner nicht lesbar</translation>
    </message>
    <message>
        <source>Not on the NAS</source>
        <translation>Nicht auf dem NAS</translation>
    </message>
    <message>
        <source>Not a plain file on the NAS</source>
        <translation>Auf dem NAS keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Of another size on the NAS</source>
        <translation>Auf dem NAS anders groß</translation>
    </message>
    <message>
        <source>Of another time on the NAS</source>
        <translation>Auf dem NAS mit anderer Zeit</translation>
    </message>
    <message>
        <source>Different on the NAS</source>
        <translation>Auf dem NAS verschieden</translation>
    </message>
    <message>
        <source>The NAS folder is this staging folder: there is no second copy</source>
        <translation>Der NAS-Ordner ist dieser Staging-Ordner: Es gibt keine zweite Kopie</translation>
    </message>
    <message>
        <source>The run&apos;s folder on the NAS is not there</source>
        <translation>Der Ordner des Laufs ist nicht auf dem NAS</translation>
    </message>
    <message>
        <source>Could not be read on the NAS</source>
        <translation>Auf dem NAS nicht lesbar</translation>
    </message>
    <message>
        <source>In its place below the staging folder</source>
        <translation>An seinem Platz im Staging-Ordner</translation>
    </message>
    <message>
        <source>It lies outside the staging folder</source>
        <translation>Er liegt außerhalb des Staging-Ordners</translation>
    </message>
    <message>
        <source>It is not the folder of a run</source>
        <translation>Es ist nicht der Ordner eines Laufs</translation>
    </message>
    <message>
        <source>The folder could not be looked at</source>
        <translation>Der Ordner ließ sich nicht ansehen</translation>
    </message>
    <message>
        <source>Only plain files and folders</source>
        <translation>Nur gewöhnliche Dateien und Ordner</translation>
    </message>
    <message>
        <source>A link to another place</source>
        <translation>Ein Verweis auf einen anderen Ort</translation>
    </message>
    <message>
        <source>Another disk or share is connected there</source>
        <translation>Dort ist ein anderes Laufwerk oder eine andere Freigabe verbunden</translation>
    </message>
    <message>
        <source>Not a file (a pipe, a socket or a device)</source>
        <translation>Keine Datei (eine Pipe, ein Socket oder eine Gerätedatei)</translation>
    </message>
    <message>
        <source>Could not be looked at</source>
        <comment>a file or folder</comment>
        <translation>Ließ sich nicht ansehen</translation>
    </message>
    <message>
        <source>Close this and refresh the list. Have the run copied and verified first.</source>
        <translation>Schließen Sie dies und aktualisieren Sie die Liste. Lassen Sie den Lauf zuerst kopieren und prüfen.</translation>
    </message>
    <message>
        <source>Verify the NAS copy again; that writes a new list and keeps this one beside it.</source>
        <translation>Prüfen Sie die NAS-Kopie noch einmal; das schreibt eine neue Liste und hebt diese daneben auf.</translation>
    </message>
    <message>
        <source>Verify the NAS copy again; that notes it anew.</source>
        <translation>Prüfen Sie die NAS-Kopie noch einmal; dabei wird es neu notiert.</translation>
    </message>
    <message>
        <source>Have the new file copied to the NAS, then verify the NAS copy again; or move it out of the run if it does not belong to it, and check again.</source>
        <translation>Lassen Sie die neue Datei auf das NAS kopieren und prüfen Sie dann die NAS-Kopie noch einmal; oder verschieben Sie sie aus dem Lauf, wenn sie nicht dazugehört, und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>When nothing writes to the file any more, verify the NAS copy again: it shows whether the content still is the same.</source>
        <translation>Wenn nichts mehr in die Datei schreibt, prüfen Sie die NAS-Kopie noch einmal: Das zeigt, ob der Inhalt noch derselbe ist.</translation>
    </message>
    <message>
        <source>Find out whether the file here or the one on the NAS is right, then verify the NAS copy again.</source>
        <translation>Finden Sie heraus, ob die Datei hier oder die auf dem NAS stimmt, und prüfen Sie dann die NAS-Kopie noch einmal.</translation>
    </message>
    <message>
        <source>Have the file copied to the NAS, then verify the NAS copy again.</source>
        <translation>Lassen Sie die Datei auf das NAS kopieren und prüfen Sie dann die NAS-Kopie noch einmal.</translation>
    </message>
    <message>
        <source>Verify the NAS copy again: it compares the content.</source>
        <translation>Prüfen Sie die NAS-Kopie noch einmal: Dabei wird der Inhalt verglichen.</translation>
    </message>
    <message>
        <source>Set the right NAS folder in the settings, have the run copied there, then verify the NAS copy again.</source>
        <translation>Legen Sie in den Einstellungen den richtigen NAS-Ordner fest, lassen Sie den Lauf dorthin kopieren und prüfen Sie dann die NAS-Kopie noch einmal.</translation>
    </message>
    <message>
        <source>Check that the NAS is connected and that the NAS folder in the settings is the right one, then check again.</source>
        <translation>Sehen Sie nach, ob das NAS verbunden ist und der NAS-Ordner in den Einstellungen stimmt, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Check that the NAS is connected and that you may read the copy, then check again.</source>
        <translation>Sehen Sie nach, ob das NAS verbunden ist und Sie die Kopie lesen dürfen, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>A link cannot be proven to be on the NAS: replace it by the file itself or move it out of the run, have that copied, then verify the NAS copy again.</source>
        <translation>Bei einem Verweis lässt sich nicht beweisen, dass er auf dem NAS ist: Ersetzen Sie ihn durch die Datei selbst oder verschieben Sie ihn aus dem Lauf, lassen Sie das kopieren und prüfen Sie dann die NAS-Kopie noch einmal.</translation>
    </message>
    <message>
        <source>Close the program that made it, or move it out of the run, and check again.</source>
        <translation>Schließen Sie das Programm, das es angelegt hat, oder verschieben Sie es aus dem Lauf, und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The run does not say itself whether it is finished. You know whether the instrument is.</source>
        <translation>Der Lauf sagt nicht selbst, ob er fertig ist. Sie wissen, ob das Gerät fertig ist.</translation>
    </message>
    <message numerus="yes">
        <source>Files of %Ln run(s) changed while (it was|they were) looked at. (It does|They do) not seem to be finished.</source>
        <comment>it: the run; they: the runs</comment>
        <translation>
            <numerusform>Dateien von %Ln Lauf änderten sich, während er angesehen wurde. Er scheint nicht fertig zu sein.</numerusform>
            <numerusform>Dateien von %Ln Läufen änderten sich, während sie angesehen wurden. Sie scheinen nicht fertig zu sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest file</source>
        <translation>Neueste Datei</translation>
    </message>
    <message numerus="yes">
        <source>yes: %Ln file(s) came or changed between two looks</source>
        <comment>Still growing?</comment>
        <translation>
            <numerusform>ja: %Ln Datei kam zwischen zwei Blicken dazu oder änderte sich</numerusform>
            <numerusform>ja: %Ln Dateien kamen zwischen zwei Blicken dazu oder änderten sich</numerusform>
        </translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Nicht gut</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Sagt nichts</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The newest file bears a time that is still to come. Perhaps the instrument&apos;s clock is fast, so that nobody can tell how long it has been quiet.</source>
        <translation>Die neueste Datei trägt eine Zeit, die erst noch kommt. Vielleicht geht die Uhr des Geräts vor; dann weiß niemand, wie lange es schon ruhig ist.</translation>
    </message>
    <message>
        <source>Files changed while this run was looked at. It does not seem to be finished.</source>
        <translation>Dateien änderten sich, während dieser Lauf angesehen wurde. Er scheint nicht fertig zu sein.</translation>
    </message>
    <message>
        <source>What the run says itself does not hold. See below before you mark it complete.</source>
        <translation>Was der Lauf selbst sagt, stimmt nicht. Lesen Sie unten nach, bevor Sie ihn als vollständig markieren.</translation>
    </message>
    <message>
        <source>The run itself says that it is finished.</source>
        <translation>Der Lauf sagt selbst, dass er fertig ist.</translation>
    </message>
    <message>
        <source>All of these runs say themselves that they are finished.</source>
        <translation>Alle diese Läufe sagen selbst, dass sie fertig sind.</translation>
    </message>
    <message>
        <source>None of these runs says itself that it is finished. You know whether the instruments are.</source>
        <translation>Keiner dieser Läufe sagt selbst, dass er fertig ist. Sie wissen, ob die Geräte fertig sind.</translation>
    </message>
    <message>
        <source>Still growing?</source>
        <translation>Wächst noch?</translation>
    </message>
    <message>
        <source>no: no file changed between two looks</source>
        <comment>Still growing?</comment>
        <translation>nein: keine Datei änderte sich zwischen zwei Blicken</translation>
    </message>
    <message>
        <source>files went away between two looks</source>
        <comment>Still growing?</comment>
        <translation>Dateien verschwanden zwischen zwei Blicken</translation>
    </message>
    <message>
        <source>(an empty path)</source>
        <translation>(ein leerer Pfad)</translation>
    </message>
    <message>
        <source>{name}: all its files are here, with the right sizes</source>
        <comment>{name}: of a list of files</comment>
        <translation>{name}: alle Dateien daraus sind hier und haben die richtige Größe</translation>
    </message>
    <message>
        <source>{name} is larger than any real one, so it proves nothing</source>
        <translation>{name} ist größer als jede echte Liste und beweist deshalb nichts</translation>
    </message>
    <message>
        <source>{name} is no valid list, so it proves nothing</source>
        <translation>{name} ist keine gültige Liste und beweist deshalb nichts</translation>
    </message>
    <message>
        <source>{name} is invalid: it lists a path that is not safe</source>
        <translation>{name} ist ungültig: nennt einen Pfad, der nicht sicher ist</translation>
    </message>
    <message>
        <source>{name} lists no file, so it proves nothing</source>
        <translation>{name} nennt keine Datei und beweist deshalb nichts</translation>
    </message>
    <message>
        <source>{name}: a file is missing</source>
        <translation>{name}: eine Datei fehlt</translation>
    </message>
    <message>
        <source>{name}: a file has another size than it says</source>
        <translation>{name}: eine Datei hat eine andere Größe als angegeben</translation>
    </message>
    <message>
        <source>{name}: a file is a link, or lies behind one</source>
        <translation>{name}: eine Datei ist ein Verweis oder liegt hinter einem</translation>
    </message>
    <message>
        <source>{name}: something that is not a file has a file&apos;s name</source>
        <translation>{name}: etwas, das keine Datei ist, trägt den Namen einer Datei</translation>
    </message>
    <message>
        <source>{name}: a file cannot be looked at</source>
        <translation>{name}: eine Datei lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>{name} is there</source>
        <comment>{name}: of a file</comment>
        <translation>{name} ist da</translation>
    </message>
    <message>
        <source>{name} is not there</source>
        <translation>{name} ist nicht da</translation>
    </message>
    <message>
        <source>refused: its name is not a safe path inside the run</source>
        <translation>abgelehnt: der Name ist kein sicherer Pfad im Lauf</translation>
    </message>
    <message>
        <source>{name} is a link, so it is not trusted</source>
        <translation>{name} ist ein Verweis; ihm wird nicht getraut</translation>
    </message>
    <message>
        <source>{name} is there but is not a file</source>
        <translation>{name} ist da, aber keine Datei</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The newest file changed {ago}; a run should be quiet for {time}. Perhaps the instrument is still at work.</source>
        <comment>{ago}: &apos;just now&apos;, &apos;5 min ago&apos;, &apos;yesterday&apos; or a date; {time}: &apos;30 min&apos; or &apos;2 h&apos;</comment>
        <translation>Letzte Änderung der neuesten Datei: {ago}; ein Lauf sollte {time} lang ruhig sein. Vielleicht arbeitet das Gerät noch.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) changed within the last {time}. Perhaps the instrument is still at work there.</source>
        <comment>{time}: &apos;30 min&apos; or &apos;2 h&apos;</comment>
        <translation>
            <numerusform>%Ln Lauf hat sich in den letzten {time} geändert. Vielleicht arbeitet das Gerät dort noch.</numerusform>
            <numerusform>%Ln Läufe haben sich in den letzten {time} geändert. Vielleicht arbeitet das Gerät dort noch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these {total} runs (says itself that it is|say themselves that they are) finished.</source>
        <comment>{total} is 2 or more</comment>
        <translation>
            <numerusform>%Ln dieser {total} Läufe sagt selbst, dass er fertig ist.</numerusform>
            <numerusform>%Ln dieser {total} Läufe sagen selbst, dass sie fertig sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>still changing</source>
        <translation>ändert sich noch</translation>
    </message>
    <message>
        <source>not quiet yet</source>
        <translation>noch nicht lange ruhig</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>finished, says {name} and {other}</source>
        <comment>names of files</comment>
        <translation>fertig, sagen {name} und {other}</translation>
    </message>
    <message>
        <source>Sentinel file</source>
        <translation>Endmarke</translation>
    </message>
    <message>
        <source>Manifest file</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>does not say itself that it is finished</source>
        <translation>sagt nicht selbst, dass er fertig ist</translation>
    </message>
    <message>
        <source>finished, says {name}</source>
        <comment>{name}: of a file</comment>
        <translation>fertig, sagt {name}</translation>
    </message>
    <message>
        <source>{finding}; this run does not use it</source>
        <comment>&apos;run_complete is not there&apos;</comment>
        <translation>{finding}; dieser Lauf verwendet das nicht</translation>
    </message>
    <message>
        <source>The run is recorded as “Sync verified”</source>
        <translation>Der Lauf ist als „Sync geprüft“ festgehalten</translation>
    </message>
    <message>
        <source>The checksum list is there and unchanged</source>
        <translation>Die Prüfsummenliste ist da und unverändert</translation>
    </message>
    <message>
        <source>Every staged file is as it was when verified</source>
        <translation>Jede Datei hier ist wie bei der Prüfung</translation>
    </message>
    <message>
        <source>The NAS copy is whole</source>
        <translation>Die NAS-Kopie ist vollständig</translation>
    </message>
    <message>
        <source>The run lies inside the staging folder</source>
        <translation>Der Lauf liegt im Staging-Ordner</translation>
    </message>
    <message>
        <source>Nothing in the run is a link or another disk</source>
        <translation>Nichts im Lauf ist ein Verweis oder ein anderes Laufwerk</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Not safe to clear: keep the staging copy.</source>
        <translation>Darf nicht freigeräumt werden: Behalten Sie die Staging-Kopie.</translation>
    </message>
    <message>
        <source>No file was deleted.</source>
        <translation>Es wurde keine Datei gelöscht.</translation>
    </message>
    <message>
        <source>The copy on the NAS stays and is then the only one.</source>
        <translation>Die Kopie auf dem NAS bleibt und ist dann die einzige.</translation>
    </message>
    <message>
        <source>Only the files that were checked are deleted, each after one more look.</source>
        <translation>Gelöscht werden nur die geprüften Dateien, jede nach einem weiteren Blick.</translation>
    </message>
    <message>
        <source>Run: {folder}</source>
        <translation>Lauf: {folder}</translation>
    </message>
    <message>
        <source>NAS copy: {folder}</source>
        <translation>NAS-Kopie: {folder}</translation>
    </message>
    <message>
        <source>Checked at: {time}</source>
        <translation>Geprüft am: {time}</translation>
    </message>
    <message>
        <source>Safe to clear: {files} can be deleted from this staging folder.</source>
        <comment>{files}: how many, and their size</comment>
        <translation>Darf freigeräumt werden. Aus diesem Staging-Ordner lässt sich löschen: {files}.</translation>
    </message>
</context>
<context>
    <name>Clearing</name>
    <message numerus="yes">
        <source>{folder} and %Ln more</source>
        <comment>further folders</comment>
        <translation>
            <numerusform>{folder} und noch %Ln</numerusform>
            <numerusform>{folder} und noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to clear yet</source>
        <translation>Noch nichts freizuräumen</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Freiräumen…</translation>
    </message>
    <message numerus="yes">
        <source>Checked {done} of %Ln run(s)</source>
        <translation>
            <numerusform>{done} von %Ln Lauf geprüft</numerusform>
            <numerusform>{done} von %Ln Läufen geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Verified runs</source>
        <translation>Geprüfte Läufe</translation>
    </message>
    <message>
        <source>Clear verified runs</source>
        <translation>Geprüfte Läufe freiräumen</translation>
    </message>
    <message>
        <source>Every run is checked as under “Safe to clear?”. Runs that fail cannot be ticked.</source>
        <translation>Jeder Lauf wird geprüft wie unter „Darf freigeräumt werden?“. Läufe, die nicht bestehen, lassen sich nicht ankreuzen.</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Show what the check of this run found</source>
        <translation>Zeigen, was die Prüfung dieses Laufs ergeben hat</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keinen ankreuzen</translation>
    </message>
    <message>
        <source>Untick all runs</source>
        <translation>Alle Kreuze wegnehmen</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick all runs that have not failed</source>
        <translation>Alle Läufe ankreuzen, außer denen, die nicht bestehen</translation>
    </message>
    <message>
        <source>Delete the files of the ticked runs; asks first</source>
        <translation>Die Dateien der angekreuzten Läufe löschen; fragt vorher</translation>
    </message>
    <message>
        <source>{size} will be freed</source>
        <translation>{size} werden frei</translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln run(s) ({size})…</source>
        <translation>
            <numerusform>%Ln Lauf ({size}) freiräumen…</numerusform>
            <numerusform>%Ln Läufe ({size}) freiräumen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Safe to clear?</source>
        <translation>Darf freigeräumt werden?</translation>
    </message>
    <message>
        <source>To be cleared</source>
        <translation>Freizuräumen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Clear {run}</source>
        <comment>the box of a run</comment>
        <translation>{run} freiräumen</translation>
    </message>
    <message>
        <source>Safe to clear</source>
        <translation>Darf freigeräumt werden</translation>
    </message>
    <message>
        <source>Not checked; the check was stopped</source>
        <translation>Nicht geprüft; die Prüfung wurde gestoppt</translation>
    </message>
    <message>
        <source>Clear the staging copy of {name}?</source>
        <translation>Staging-Kopie von {name} freiräumen?</translation>
    </message>
    <message>
        <source>{amount} will be deleted from this staging folder. The copy on the NAS stays and is then the only one.</source>
        <translation>Gelöscht wird aus diesem Staging-Ordner: {amount}. Die Kopie auf dem NAS bleibt und ist dann die einzige.</translation>
    </message>
    <message>
        <source>Remaining copy</source>
        <translation>Verbleibende Kopie</translation>
    </message>
    <message>
        <source>Keep staging copy</source>
        <translation>Staging-Kopie behalten</translation>
    </message>
    <message>
        <source>Clear staging copy</source>
        <translation>Staging-Kopie freiräumen</translation>
    </message>
    <message>
        <source>Clear the staging copies of {name}?</source>
        <comment>{name} is a number of runs</comment>
        <translation>{name}: Staging-Kopien freiräumen?</translation>
    </message>
    <message>
        <source>{amount} will be deleted from this staging folder. The copies on the NAS stay and are then the only ones.</source>
        <translation>Gelöscht wird aus diesem Staging-Ordner: {amount}. Die Kopien auf dem NAS bleiben und sind dann die einzigen.</translation>
    </message>
    <message>
        <source>Remaining copies</source>
        <translation>Verbleibende Kopien</translation>
    </message>
    <message>
        <source>Keep staging copies</source>
        <translation>Staging-Kopien behalten</translation>
    </message>
    <message>
        <source>Clear staging copies</source>
        <translation>Staging-Kopien freiräumen</translation>
    </message>
    <message>
        <source>The check was stopped, so nothing is known.</source>
        <translation>Die Prüfung wurde gestoppt; deshalb ist nichts bekannt.</translation>
    </message>
    <message>
        <source>No file was deleted.</source>
        <translation>Es wurde keine Datei gelöscht.</translation>
    </message>
    <message>
        <source>Press “Check again”.</source>
        <translation>Drücken Sie „Noch einmal prüfen“.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Safe to clear {run}?</source>
        <translation>Darf {run} freigeräumt werden?</translation>
    </message>
    <message>
        <source>Close this; nothing is deleted</source>
        <translation>Dies schließen; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Wartet, bis sie an der Reihe ist…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Check all conditions once more</source>
        <translation>Alle Bedingungen noch einmal prüfen</translation>
    </message>
    <message>
        <source>Clear staging copy…</source>
        <translation>Staging-Kopie freiräumen…</translation>
    </message>
    <message>
        <source>Delete the files of this run from the staging folder; asks first</source>
        <translation>Die Dateien dieses Laufs aus dem Staging-Ordner löschen; fragt vorher</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop checking; nothing is deleted</source>
        <translation>Die Prüfung stoppen; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>NAS copy</source>
        <translation>NAS-Kopie</translation>
    </message>
    <message>
        <source>A job is at work on this run.</source>
        <translation>Eine Aufgabe arbeitet gerade an diesem Lauf.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Wait until it is over, then open this list again.</source>
        <translation>Warten Sie, bis sie vorbei ist, und öffnen Sie diese Liste dann noch einmal.</translation>
    </message>
    <message>
        <source>These runs have a job already; nothing can be cleared now</source>
        <translation>An diesen Läufen arbeitet schon eine Aufgabe; jetzt lässt sich nichts freiräumen</translation>
    </message>
    <message>
        <source>{runs}: stopped; what was not deleted yet is kept</source>
        <translation>{runs}: gestoppt; was noch nicht gelöscht ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Condition {number} of {total}: {title}: {words}</source>
        <translation>Bedingung {number} von {total}: {title}: {words}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Show window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Keep the window open; nothing is stopped</source>
        <translation>Das Fenster offen lassen; nichts wird gestoppt</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Stop what can go on later, and quit</source>
        <translation>Stoppen, was später weitergehen kann, und beenden</translation>
    </message>
    <message>
        <source>Finish in background</source>
        <translation>Im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Close the window; the work goes on</source>
        <translation>Das Fenster schließen; die Arbeit geht weiter</translation>
    </message>
</context>
<context>
    <name>Completing</name>
    <message>
        <source>Why this run seems finished</source>
        <translation>Warum dieser Lauf fertig zu sein scheint</translation>
    </message>
    <message>
        <source>Mark it complete only when the instrument has finished: the number of files and bytes is recorded, and what arrives later would not belong to it. No file is changed.</source>
        <translation>Markieren Sie ihn nur als vollständig, wenn das Gerät fertig ist: Die Zahl der Dateien und Bytes wird festgehalten, und was später kommt, würde nicht dazugehören. Keine Datei wird geändert.</translation>
    </message>
    <message>
        <source>Mark them complete only when the instrument has finished: the number of files and bytes is recorded, and what arrives later would not belong to it. No file is changed.</source>
        <translation>Markieren Sie sie nur als vollständig, wenn das Gerät fertig ist: Die Zahl der Dateien und Bytes wird festgehalten, und was später kommt, würde nicht dazugehören. Keine Datei wird geändert.</translation>
    </message>
    <message>
        <source>newest {time}</source>
        <comment>of a run&apos;s files: &apos;3 min ago&apos;, &apos;Mon 11:02&apos;</comment>
        <translation>neueste {time}</translation>
    </message>
    <message>
        <source>Mark {run} complete?</source>
        <translation>{run} als vollständig markieren?</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln run(s) complete?</source>
        <translation>
            <numerusform>%Ln Lauf als vollständig markieren?</numerusform>
            <numerusform>%Ln Läufe als vollständig markieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) could not be looked at and (is left as it was|are left as they were).</source>
        <translation>
            <numerusform>%Ln Lauf ließ sich nicht ansehen und bleibt, wie er war.</numerusform>
            <numerusform>%Ln Läufe ließen sich nicht ansehen und bleiben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark complete</source>
        <translation>Als vollständig markieren</translation>
    </message>
    <message>
        <source>Why these runs seem finished</source>
        <translation>Warum diese Läufe fertig zu sein scheinen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
</context>
<context>
    <name>Copy</name>
    <message>
        <source>Recorded by another program; this app has not checked the copy</source>
        <translation>Von einem anderen Programm festgehalten; diese App hat die Kopie nicht geprüft</translation>
    </message>
    <message>
        <source>Read back from the NAS by {user} on {computer}, {time}: {files}</source>
        <comment>{files}: how many, and their size</comment>
        <translation>Vom NAS zurückgelesen von {user} auf {computer}, {time}: {files}</translation>
    </message>
    <message>
        <source>Read back from the NAS by {user}, {time}: {files}</source>
        <translation>Vom NAS zurückgelesen von {user}, {time}: {files}</translation>
    </message>
    <message>
        <source>Read back from the NAS on {computer}, {time}: {files}</source>
        <translation>Vom NAS zurückgelesen auf {computer}, {time}: {files}</translation>
    </message>
    <message>
        <source>Read back from the NAS, {time}: {files}</source>
        <translation>Vom NAS zurückgelesen, {time}: {files}</translation>
    </message>
    <message>
        <source>Both sides compared by {user} on {computer}, {time}: {files}</source>
        <comment>{files}: how many, and their size</comment>
        <translation>Beide Seiten verglichen von {user} auf {computer}, {time}: {files}</translation>
    </message>
    <message>
        <source>Both sides compared by {user}, {time}: {files}</source>
        <translation>Beide Seiten verglichen von {user}, {time}: {files}</translation>
    </message>
    <message>
        <source>Both sides compared on {computer}, {time}: {files}</source>
        <translation>Beide Seiten verglichen auf {computer}, {time}: {files}</translation>
    </message>
    <message>
        <source>Both sides compared, {time}: {files}</source>
        <translation>Beide Seiten verglichen, {time}: {files}</translation>
    </message>
    <message>
        <source>Missing on the NAS</source>
        <translation>Fehlt auf dem NAS</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Extra on the NAS</source>
        <translation>Zusätzlich auf dem NAS</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>The file is in the staging folder, but not on the NAS.</source>
        <translation>Die Datei ist im Staging-Ordner, aber nicht auf dem NAS.</translation>
    </message>
    <message>
        <source>Its content is not the same on both sides, or it is no plain file.</source>
        <translation>Der Inhalt ist nicht auf beiden Seiten derselbe, oder es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file is on the NAS, but not in the staging folder.</source>
        <translation>Die Datei ist auf dem NAS, aber nicht im Staging-Ordner.</translation>
    </message>
    <message>
        <source>The staged file appeared, went or changed while the run was compared.</source>
        <translation>Die Datei im Staging-Ordner kam dazu, verschwand oder änderte sich, während der Lauf verglichen wurde.</translation>
    </message>
    <message>
        <source>Missing: have the copy finished, then compare again.</source>
        <translation>Fehlt: Lassen Sie die Kopie fertigstellen, dann vergleichen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Different: find out which side is right. Where it is the staging folder, have the file on the NAS moved away and copied again; nothing there is overwritten by this app.</source>
        <translation>Verschieden: Finden Sie heraus, welche Seite stimmt. Ist es der Staging-Ordner, lassen Sie die Datei auf dem NAS wegräumen und neu kopieren; diese App überschreibt dort nichts.</translation>
    </message>
    <message>
        <source>Extra: move what does not belong to this run out of its folder on the NAS; if unsure, leave it.</source>
        <translation>Zusätzlich: Verschieben Sie, was nicht zu diesem Lauf gehört, aus seinem Ordner auf dem NAS; im Zweifel lassen Sie es liegen.</translation>
    </message>
    <message>
        <source>Changed since: wait until the instrument has finished, then compare again.</source>
        <translation>Inzwischen geändert: Warten Sie, bis das Gerät fertig ist, dann vergleichen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Extra: a clearing that was interrupted may have deleted them here already; leave them on the NAS.</source>
        <translation>Zusätzlich: Ein unterbrochenes Freiräumen hat sie hier vielleicht schon gelöscht; lassen Sie sie auf dem NAS liegen.</translation>
    </message>
    <message>
        <source>The list could not be saved.</source>
        <translation>Die Liste ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>The run and its NAS copy are as they were.</source>
        <translation>Der Lauf und seine NAS-Kopie sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation>Speichern Sie sie in einem anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing on the NAS</source>
        <comment>so many files</comment>
        <translation>
            <numerusform>%Ln fehlt auf dem NAS</numerusform>
            <numerusform>%Ln fehlen auf dem NAS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <comment>so many files</comment>
        <translation>
            <numerusform>%Ln verschieden</numerusform>
            <numerusform>%Ln verschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln extra on the NAS</source>
        <comment>so many files</comment>
        <translation>
            <numerusform>%Ln zusätzlich auf dem NAS</numerusform>
            <numerusform>%Ln zusätzlich auf dem NAS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since</source>
        <comment>so many files</comment>
        <translation>
            <numerusform>%Ln inzwischen geändert</numerusform>
            <numerusform>%Ln inzwischen geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>The app met an error that it did not expect and stopped what it was doing.</source>
        <translation>In der App trat ein unerwarteter Fehler auf; sie hat abgebrochen, was sie gerade tat.</translation>
    </message>
    <message>
        <source>Records are replaced whole or not at all, so none is half-written.</source>
        <translation>Einträge werden ganz ersetzt oder gar nicht; keiner ist halb geschrieben.</translation>
    </message>
    <message>
        <source>You can go on working. Please copy the details and send them to your IT.</source>
        <translation>Sie können weiterarbeiten. Bitte kopieren Sie die Details und schicken Sie sie Ihrer IT.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern of Qt: day, month and year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d</source>
        <comment>date pattern of Qt: the first day of &apos;17 to 24 Nov 2026&apos;</comment>
        <translation>d.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date pattern of Qt: day and month</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date pattern of Qt: day, month and time</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>date pattern of Qt: a full time</comment>
        <translation>ddd d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>ddd HH:mm</source>
        <comment>date pattern of Qt: weekday and time</comment>
        <translation>ddd HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date pattern of Qt: a full time</comment>
        <translation>ddd d. MMM HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date pattern of Qt: weekday, day and month</comment>
        <translation>ddd d. MMM</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>The run is repaired, but its log could not be written.</source>
        <translation>Der Lauf ist repariert, aber sein Protokoll ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The run&apos;s data is as it was.</source>
        <translation>Die Daten des Laufs sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Ask your IT to look at the permissions of the run&apos;s log.</source>
        <translation>Bitten Sie Ihre IT, die Berechtigungen für das Protokoll des Laufs anzusehen.</translation>
    </message>
    <message>
        <source>nothing was deleted, because the files changed since the check</source>
        <translation>nichts wurde gelöscht, weil die Dateien sich seit der Untersuchung geändert haben</translation>
    </message>
    <message>
        <source>Check stopped; nothing was changed</source>
        <translation>Untersuchung gestoppt; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Select the runs to check first</source>
        <translation>Wählen Sie zuerst die Läufe aus, die untersucht werden sollen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>There is a job on this run; wait until it is over</source>
        <translation>An diesem Lauf arbeitet eine Aufgabe; warten Sie, bis sie vorbei ist</translation>
    </message>
    <message>
        <source>Repairing {run}</source>
        <translation>Reparieren: {run}</translation>
    </message>
    <message>
        <source>Saving what was found</source>
        <translation>Befunde werden gespeichert</translation>
    </message>
    <message>
        <source>What was found could not be saved.</source>
        <translation>Die Befunde ließen sich nicht speichern.</translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation>Kein Lauf wurde angerührt, und eine Datei, die vorher da war, ist, wie sie war.</translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation>Speichern Sie sie in einem anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>The run is recorded as verified, but its list of checksums cannot be found.</source>
        <translation>Der Lauf ist als geprüft festgehalten, aber seine Prüfsummenliste ist nicht zu finden.</translation>
    </message>
    <message>
        <source>Compare the run with its NAS copy: every file on both sides is read again, and a new list is written. Nothing can be cleared before.</source>
        <translation>Vergleichen Sie den Lauf mit seiner NAS-Kopie: Jede Datei auf beiden Seiten wird noch einmal gelesen und eine neue Liste geschrieben. Vorher lässt sich nichts freiräumen.</translation>
    </message>
    <message>
        <source>Find out whether files were added, changed or lost. If they belong to the run, copy it again or compare it with its NAS copy; nothing is cleared while the two differ.</source>
        <translation>Finden Sie heraus, ob Dateien dazukamen, sich änderten oder verloren gingen. Gehören sie zum Lauf, kopieren Sie ihn noch einmal oder vergleichen Sie ihn mit seiner NAS-Kopie; solange beide verschieden sind, wird nichts freigeräumt.</translation>
    </message>
    <message numerus="yes">
        <source>Came or changed after the run was marked complete: %Ln file(s).</source>
        <translation>
            <numerusform>Dazugekommen oder geändert, nachdem der Lauf als vollständig markiert war: %Ln Datei.</numerusform>
            <numerusform>Dazugekommen oder geändert, nachdem der Lauf als vollständig markiert war: %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find out whether they belong to this run, and whether the instrument still writes; if so, copy it again or compare it with its NAS copy. A wrong clock looks the same.</source>
        <translation>Finden Sie heraus, ob sie zu diesem Lauf gehören und ob das Gerät noch schreibt; wenn ja, kopieren Sie ihn noch einmal oder vergleichen Sie ihn mit seiner NAS-Kopie. Eine falsch gehende Uhr sieht genauso aus.</translation>
    </message>
    <message numerus="yes">
        <source>Dated in the future: %Ln file(s) of this run.</source>
        <translation>
            <numerusform>Mit einer Zeit in der Zukunft: %Ln Datei dieses Laufs.</numerusform>
            <numerusform>Mit einer Zeit in der Zukunft: %Ln Dateien dieses Laufs.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of the instrument&apos;s computer, or of this one, is wrong. Let your IT set it by the network; the files are left as they are.</source>
        <translation>Die Uhr des Rechners am Gerät oder die dieses Rechners geht falsch. Lassen Sie Ihre IT sie über das Netz stellen; die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>The run was cleared, but holds %Ln file(s).</source>
        <translation>
            <numerusform>Der Lauf wurde freigeräumt, enthält aber %Ln Datei.</numerusform>
            <numerusform>Der Lauf wurde freigeräumt, enthält aber %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>They came after the staging copy was deleted, and are not known to be on the NAS. Do not delete them: find out where they belong.</source>
        <translation>Sie kamen, nachdem die Staging-Kopie gelöscht war; ob sie auf dem NAS sind, ist nicht bekannt. Löschen Sie sie nicht: Finden Sie heraus, wohin sie gehören.</translation>
    </message>
    <message numerus="yes">
        <source>The run holds %Ln link(s) to other places.</source>
        <translation>
            <numerusform>Der Lauf enthält %Ln Verweis auf einen anderen Ort.</numerusform>
            <numerusform>Der Lauf enthält %Ln Verweise auf andere Orte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Links are not counted, not followed and not copied. If what they lead to belongs to the run, put the files themselves there.</source>
        <translation>Verweise werden nicht gezählt, nicht verfolgt und nicht kopiert. Gehört zum Lauf, wohin sie führen, legen Sie die Dateien selbst dorthin.</translation>
    </message>
    <message numerus="yes">
        <source>The run holds %Ln thing(s) other than ordinary files, such as a pipe or a device.</source>
        <translation>
            <numerusform>Der Lauf enthält %Ln Ding, das keine gewöhnliche Datei ist, etwa eine Pipe oder eine Gerätedatei.</numerusform>
            <numerusform>Der Lauf enthält %Ln Dinge, die keine gewöhnlichen Dateien sind, etwa eine Pipe oder eine Gerätedatei.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not counted and not copied, and keep the run from being cleared.</source>
        <translation>Sie werden nicht gezählt und nicht kopiert und verhindern, dass der Lauf freigeräumt wird.</translation>
    </message>
    <message numerus="yes">
        <source>Connected inside this run: %Ln other disk(s) or share(s).</source>
        <translation>
            <numerusform>In diesem Lauf verbunden: %Ln anderes Laufwerk oder andere Freigabe.</numerusform>
            <numerusform>In diesem Lauf verbunden: %Ln andere Laufwerke oder Freigaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on it is not copied, and keeps the run from being cleared. Ask your IT to connect it somewhere else.</source>
        <translation>Was darauf liegt, wird nicht kopiert und verhindert, dass der Lauf freigeräumt wird. Bitten Sie Ihre IT, es woanders zu verbinden.</translation>
    </message>
    <message numerus="yes">
        <source>The run holds %Ln name(s) that Windows does not allow.</source>
        <translation>
            <numerusform>Der Lauf enthält %Ln Namen, den Windows nicht erlaubt.</numerusform>
            <numerusform>Der Lauf enthält %Ln Namen, die Windows nicht erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some NAS folders cannot hold them either; this is tried out before a copy begins. Rename them while the run is at its first step, if you may.</source>
        <translation>Auch manche NAS-Ordner behalten solche Namen nicht; das wird ausprobiert, bevor eine Kopie beginnt. Benennen Sie sie um, solange der Lauf bei seinem ersten Schritt ist, wenn Sie das dürfen.</translation>
    </message>
    <message>
        <source>Connect the NAS and check again. If it stays missing, compare the run with its NAS copy: that writes a new list. Nothing can be cleared before.</source>
        <translation>Verbinden Sie das NAS und untersuchen Sie noch einmal. Fehlt sie weiter, vergleichen Sie den Lauf mit seiner NAS-Kopie: Das schreibt eine neue Liste. Vorher lässt sich nichts freiräumen.</translation>
    </message>
    <message>
        <source>The run&apos;s list of checksums cannot be read.</source>
        <translation>Die Prüfsummenliste des Laufs lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Copy the details and ask your IT; or compare the run with its NAS copy again.</source>
        <translation>Kopieren Sie die Details und fragen Sie Ihre IT; oder vergleichen Sie den Lauf noch einmal mit seiner NAS-Kopie.</translation>
    </message>
    <message>
        <source>The run&apos;s list of checksums is not the one that was written when it was verified.</source>
        <translation>Die Prüfsummenliste des Laufs ist nicht die, die bei seiner Prüfung geschrieben wurde.</translation>
    </message>
    <message>
        <source>The run&apos;s list of checksums is empty, which proves nothing.</source>
        <translation>Die Prüfsummenliste des Laufs ist leer und beweist deshalb nichts.</translation>
    </message>
    <message>
        <source>What was noted when the run was verified is damaged or not whole.</source>
        <translation>Was bei der Prüfung des Laufs notiert wurde, ist beschädigt oder nicht vollständig.</translation>
    </message>
    <message>
        <source>The staging copy is gone, so there is nothing to compare with here. Check again with the NAS connected; if it stays like this, copy the details for whoever looks after the NAS, and leave the copy there as it is.</source>
        <translation>Die Staging-Kopie ist weg; hier gibt es also nichts zu vergleichen. Untersuchen Sie noch einmal, wenn das NAS verbunden ist; bleibt es so, kopieren Sie die Details für die Person, die sich um das NAS kümmert, und lassen Sie die Kopie dort, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>Verified, but not in the run any more: %Ln file(s).</source>
        <translation>
            <numerusform>Geprüft, aber nicht mehr im Lauf: %Ln Datei.</numerusform>
            <numerusform>Geprüft, aber nicht mehr im Lauf: %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>If a clear was interrupted, clear the run again: it goes on where it stopped. If not, the NAS has the files; find out who deleted them here.</source>
        <translation>Wurde ein Freiräumen unterbrochen, räumen Sie den Lauf noch einmal frei: Es macht dort weiter, wo es aufgehört hat. Wenn nicht, hat das NAS die Dateien; finden Sie heraus, wer sie hier gelöscht hat.</translation>
    </message>
    <message numerus="yes">
        <source>Not there yet when the run was verified: %Ln file(s).</source>
        <translation>
            <numerusform>Noch nicht da, als der Lauf geprüft wurde: %Ln Datei.</numerusform>
            <numerusform>Noch nicht da, als der Lauf geprüft wurde: %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not known to be on the NAS. Copy the run again, then they are verified, too.</source>
        <translation>Ob sie auf dem NAS sind, ist nicht bekannt. Kopieren Sie den Lauf noch einmal; dann sind auch sie geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>Changed after the run was verified: %Ln file(s).</source>
        <translation>
            <numerusform>Seit der Prüfung des Laufs geändert: %Ln Datei.</numerusform>
            <numerusform>Seit der Prüfung des Laufs geändert: %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on the NAS is the file of before. Find out which of the two is right, before you copy or clear anything.</source>
        <translation>Auf dem NAS liegt die Datei von vorher. Finden Sie heraus, welche der beiden stimmt, bevor Sie etwas kopieren oder freiräumen.</translation>
    </message>
    <message>
        <source>When it was marked complete the run held {recorded_files} with {recorded_bytes}; now it holds {files} with {size}.</source>
        <translation>Als er als vollständig markiert wurde, hatte der Lauf {recorded_files} mit {recorded_bytes}; jetzt hat er {files} mit {size}.</translation>
    </message>
    <message>
        <source>The run&apos;s list of checksums is damaged: {detail}</source>
        <translation>Die Prüfsummenliste des Laufs ist beschädigt: {detail}</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>Wie ernst</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>The run has no record any more, though it had one.</source>
        <translation>Der Lauf hat keinen Eintrag mehr, obwohl er einen hatte.</translation>
    </message>
    <message>
        <source>The run&apos;s state and the last line of its history disagree.</source>
        <translation>Der Zustand des Laufs und die letzte Zeile seines Verlaufs widersprechen sich.</translation>
    </message>
    <message>
        <source>The run&apos;s history leaves out a step, or tells one twice.</source>
        <translation>Der Verlauf des Laufs lässt einen Schritt aus oder nennt einen zweimal.</translation>
    </message>
    <message>
        <source>What is missing cannot be known from here, and nothing is made up. Copy the details and ask whoever looks after the staging folder; the run&apos;s data is not affected.</source>
        <translation>Was fehlt, lässt sich von hier aus nicht wissen, und nichts wird erfunden. Kopieren Sie die Details und fragen Sie die Person, die sich um den Staging-Ordner kümmert; die Daten des Laufs sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The run&apos;s folder is not there any more.</source>
        <translation>Der Ordner des Laufs ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Refresh the list. If nobody has moved it, check that the disk is connected.</source>
        <translation>Aktualisieren Sie die Liste. Hat ihn niemand verschoben, sehen Sie nach, ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>The run&apos;s folder is a link to another place.</source>
        <translation>Der Ordner des Laufs ist ein Verweis auf einen anderen Ort.</translation>
    </message>
    <message>
        <source>Links are never followed, so that nothing is copied or deleted somewhere else. Move the real folder here, or ask your IT.</source>
        <translation>Verweisen wird nie gefolgt, damit nirgendwo sonst etwas kopiert oder gelöscht wird. Verschieben Sie den echten Ordner hierher, oder fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Copy the details and ask your IT for permission to read it, then check again.</source>
        <translation>Kopieren Sie die Details und bitten Sie Ihre IT um die Berechtigung, ihn zu lesen; untersuchen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Files of this run came or went while they were looked at.</source>
        <translation>Dateien dieses Laufs kamen dazu oder verschwanden, während sie angesehen wurden.</translation>
    </message>
    <message>
        <source>Most likely the instrument still writes. Check again when it has finished.</source>
        <translation>Höchstwahrscheinlich schreibt das Gerät noch. Untersuchen Sie noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>This run could not be checked to its end.</source>
        <translation>Dieser Lauf ließ sich nicht zu Ende untersuchen.</translation>
    </message>
    <message>
        <source>Copy the details and send them to your IT; the other runs were checked.</source>
        <translation>Kopieren Sie die Details und schicken Sie sie Ihrer IT; die anderen Läufe wurden untersucht.</translation>
    </message>
    <message>
        <source>It is known to have reached “{state}”.</source>
        <translation>Es ist bekannt, dass er „{state}“ erreicht hatte.</translation>
    </message>
    <message>
        <source>The run&apos;s data is not affected. No copy of the record is good enough to take its place: ask whoever looks after the staging folder, and leave the file as it is until then.</source>
        <translation>Die Daten des Laufs sind nicht betroffen. Keine Kopie des Eintrags ist gut genug, um ihn zu ersetzen: Fragen Sie die Person, die sich um den Staging-Ordner kümmert, und lassen Sie die Datei bis dahin, wie sie ist.</translation>
    </message>
    <message>
        <source>No good copy was found. Ask whoever looks after the staging folder for a backup; or start tracking the run again, and do its steps again.</source>
        <translation>Es wurde keine gute Kopie gefunden. Fragen Sie die Person, die sich um den Staging-Ordner kümmert, nach einer Sicherung; oder starten Sie die Verfolgung des Laufs neu und tun Sie seine Schritte noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is wrong with it. Update ExLab Runs on this computer.</source>
        <translation>Ihm fehlt nichts. Aktualisieren Sie ExLab Runs auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The run&apos;s record is a link to another place.</source>
        <translation>Der Eintrag des Laufs ist ein Verweis auf einen anderen Ort.</translation>
    </message>
    <message>
        <source>It is not followed, because writing it could change something else. Put the file itself in its place, or ask whoever looks after the staging folder.</source>
        <translation>Ihm wird nicht gefolgt, weil dort zu schreiben etwas anderes ändern könnte. Legen Sie die Datei selbst an seine Stelle, oder fragen Sie die Person, die sich um den Staging-Ordner kümmert.</translation>
    </message>
    <message>
        <source>The folder of the run&apos;s records is a link to another place.</source>
        <translation>Der Ordner mit den Einträgen des Laufs ist ein Verweis auf einen anderen Ort.</translation>
    </message>
    <message>
        <source>It is not followed, because writing there could change something else. Put the folder itself in its place, or ask whoever looks after the staging folder.</source>
        <translation>Ihm wird nicht gefolgt, weil dort zu schreiben etwas anderes ändern könnte. Legen Sie den Ordner selbst an seine Stelle, oder fragen Sie die Person, die sich um den Staging-Ordner kümmert.</translation>
    </message>
    <message>
        <source>A file lies where the folder of the run&apos;s records should be (.exlab-wizard).</source>
        <translation>Wo der Ordner mit den Einträgen des Laufs sein sollte (.exlab-wizard), liegt eine Datei.</translation>
    </message>
    <message>
        <source>Move that file away, then check again.</source>
        <translation>Räumen Sie diese Datei weg und untersuchen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The run&apos;s record cannot be read.</source>
        <translation>Der Eintrag des Laufs lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Close programs that may hold it open. If you are not allowed to read it, ask your IT for permission; the details name the file.</source>
        <translation>Schließen Sie Programme, die ihn vielleicht offen halten. Dürfen Sie ihn nicht lesen, bitten Sie Ihre IT um die Berechtigung; die Details nennen die Datei.</translation>
    </message>
    <message>
        <source>You may look at this run, but not record a step of it.</source>
        <translation>Sie dürfen diesen Lauf ansehen, aber keinen Schritt für ihn festhalten.</translation>
    </message>
    <message>
        <source>Ask your IT for permission to write in the folder that the details name.</source>
        <translation>Bitten Sie Ihre IT um Schreibrechte in dem Ordner, den die Details nennen.</translation>
    </message>
    <message>
        <source>The values differ, and nobody but a person can tell which is right. Until then no step can be recorded. Ask whoever looks after the staging folder.</source>
        <translation>Die Werte sind verschieden, und nur ein Mensch kann sagen, welcher stimmt. Bis dahin lässt sich kein Schritt festhalten. Fragen Sie die Person, die sich um den Staging-Ordner kümmert.</translation>
    </message>
    <message>
        <source>The times in the run&apos;s history go backwards.</source>
        <translation>Die Zeiten im Verlauf des Laufs gehen rückwärts.</translation>
    </message>
    <message>
        <source>The clock of that computer, or of this one, is wrong. Let your IT set it by the network; the record is left as it is.</source>
        <translation>Die Uhr jenes Rechners oder die dieses Rechners geht falsch. Lassen Sie Ihre IT sie über das Netz stellen; der Eintrag bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The run&apos;s record names a folder that lies outside the staging folder.</source>
        <translation>Der Eintrag des Laufs nennt einen Ordner außerhalb des Staging-Ordners.</translation>
    </message>
    <message>
        <source>It is never used: a run is where its folder is. Ask who wrote it; the details show what it says.</source>
        <translation>Er wird nie verwendet: Ein Lauf ist dort, wo sein Ordner ist. Fragen Sie, wer das geschrieben hat; die Details zeigen, was dort steht.</translation>
    </message>
    <message>
        <source>The folder was moved or renamed, or is a copy of another run. Move it back; or, if it is meant to be here, tell whoever looks after the staging folder.</source>
        <translation>Der Ordner wurde verschoben oder umbenannt, oder er ist die Kopie eines anderen Laufs. Verschieben Sie ihn zurück; oder sagen Sie, wenn er hier sein soll, der Person Bescheid, die sich um den Staging-Ordner kümmert.</translation>
    </message>
    <message>
        <source>Find out which of the two made it, and move the folder there.</source>
        <translation>Finden Sie heraus, welches der beiden Geräte ihn gemacht hat, und verschieben Sie den Ordner dorthin.</translation>
    </message>
    <message>
        <source>Find out whether it was a test. Its folder says it by its name: TestRun_ for a test, Run_ for all others.</source>
        <translation>Finden Sie heraus, ob es ein Test war. Der Ordner sagt es durch seinen Namen: TestRun_ bei einem Test, Run_ bei allen anderen.</translation>
    </message>
    <message>
        <source>What the instrument wrote about this run (creation.json) cannot be understood.</source>
        <translation>Was das Gerät über diesen Lauf geschrieben hat (creation.json), ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The run can go on without it, with what its folder&apos;s name says. Copy the details and tell whoever looks after the instrument.</source>
        <translation>Der Lauf kann ohne das weitergehen, mit dem, was der Name seines Ordners sagt. Kopieren Sie die Details und sagen Sie es der Person, die sich um das Gerät kümmert.</translation>
    </message>
    <message numerus="yes">
        <source>Beside the run&apos;s record: %Ln unfinished file(s) of a program that was ended.</source>
        <translation>
            <numerusform>Neben dem Eintrag des Laufs: %Ln unfertige Datei eines Programms, das beendet wurde.</numerusform>
            <numerusform>Neben dem Eintrag des Laufs: %Ln unfertige Dateien eines Programms, das beendet wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>They do no harm. They can be deleted; no data is in them that is not elsewhere.</source>
        <translation>Sie schaden nicht. Sie können gelöscht werden; in ihnen sind keine Daten, die nicht auch anderswo sind.</translation>
    </message>
    <message numerus="yes">
        <source>Beside the run&apos;s record: %Ln unfinished file(s) of a copy.</source>
        <translation>
            <numerusform>Neben dem Eintrag des Laufs: %Ln unfertige Datei einer Kopie.</numerusform>
            <numerusform>Neben dem Eintrag des Laufs: %Ln unfertige Dateien einer Kopie.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy to this folder is under way, perhaps from another computer, or was broken off. Leave them: the next copy removes what it does not need.</source>
        <translation>Gerade wird, vielleicht von einem anderen Rechner, in diesen Ordner kopiert, oder eine Kopie wurde abgebrochen. Lassen Sie sie liegen: Die nächste Kopie entfernt, was sie nicht braucht.</translation>
    </message>
    <message>
        <source>The run&apos;s record is empty.</source>
        <translation>Der Eintrag des Laufs ist leer.</translation>
    </message>
    <message>
        <source>The run&apos;s record is damaged: part of its text is missing or wrong.</source>
        <translation>Der Eintrag des Laufs ist beschädigt: Ein Teil seines Textes fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>The run&apos;s record says something that no record can say.</source>
        <translation>Der Eintrag des Laufs sagt etwas, das kein Eintrag sagen kann.</translation>
    </message>
    <message>
        <source>The run&apos;s record is larger than any real record (8 MB).</source>
        <translation>Der Eintrag des Laufs ist größer als jeder echte Eintrag (8 MB).</translation>
    </message>
    <message>
        <source>The run&apos;s record is damaged: it is nested too deeply to be read.</source>
        <translation>Der Eintrag des Laufs ist beschädigt: Er ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Something that is no file lies where the run&apos;s record should be.</source>
        <translation>Wo der Eintrag des Laufs sein sollte, liegt etwas, das keine Datei ist.</translation>
    </message>
    <message>
        <source>The run&apos;s data is not affected. Choose a repair; the old file is kept.</source>
        <translation>Die Daten des Laufs sind nicht betroffen. Wählen Sie eine Reparatur; die alte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>A good copy was found: repair it to go on where the run stood.</source>
        <translation>Eine gute Kopie wurde gefunden: Reparieren Sie ihn, um dort weiterzumachen, wo der Lauf stand.</translation>
    </message>
    <message>
        <source>Repair it: you see before what will be changed, and the old file is kept.</source>
        <translation>Reparieren Sie ihn: Sie sehen vorher, was geändert wird, und die alte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>A copy of the record without this gap was found, and can take its place.</source>
        <translation>Eine Kopie des Eintrags ohne diese Lücke wurde gefunden und kann seinen Platz einnehmen.</translation>
    </message>
    <message>
        <source>Something stands in the run&apos;s record more than once: {names}</source>
        <translation>Im Eintrag des Laufs steht etwas mehr als einmal: {names}</translation>
    </message>
    <message>
        <source>All of it says the same, so that it can be repaired without a loss.</source>
        <translation>Alles davon sagt dasselbe und lässt sich deshalb ohne Verlust reparieren.</translation>
    </message>
    <message>
        <source>A folder of this run cannot be looked into: {path}</source>
        <translation>Ein Ordner dieses Laufs lässt sich nicht ansehen: {path}</translation>
    </message>
    <message>
        <source>The run&apos;s record was made by another version of the software (format {found}).</source>
        <translation>Der Eintrag des Laufs stammt von einer anderen Version der Software (Format {found}).</translation>
    </message>
    <message>
        <source>A clock was wrong, or was set, between “{before}” and “{after}”. The steps count in their order, so nothing has to be done. If it happens again, let your IT set the clocks of these computers by the network.</source>
        <translation>Zwischen „{before}“ und „{after}“ ging eine Uhr falsch oder wurde gestellt. Die Schritte zählen in ihrer Reihenfolge; es muss also nichts getan werden. Geschieht es wieder, lassen Sie Ihre IT die Uhren dieser Rechner über das Netz stellen.</translation>
    </message>
    <message>
        <source>A step of this run is dated in the future: {found}</source>
        <translation>Ein Schritt dieses Laufs trägt eine Zeit in der Zukunft: {found}</translation>
    </message>
    <message>
        <source>The run&apos;s record says that it lies somewhere else: {expected}</source>
        <translation>Der Eintrag des Laufs sagt, dass er woanders liegt: {expected}</translation>
    </message>
    <message>
        <source>The run lies under {found}, but its record says that it is of {expected}.</source>
        <translation>Der Lauf liegt unter {found}, aber sein Eintrag sagt, dass er zu {expected} gehört.</translation>
    </message>
    <message>
        <source>By its folder this is a run of another kind than its record says ({expected}).</source>
        <translation>Nach seinem Ordner ist dies ein Lauf anderer Art, als sein Eintrag sagt ({expected}).</translation>
    </message>
    <message>
        <source>None of the run&apos;s data files is touched.</source>
        <translation>Keine der Datendateien des Laufs wird angerührt.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>What is there now</source>
        <translation>Was jetzt da ist</translation>
    </message>
    <message>
        <source>What will be there</source>
        <translation>Was danach da sein wird</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>The texts are long; only their beginning is shown.</source>
        <translation>Die Texte sind lang; nur ihr Anfang wird gezeigt.</translation>
    </message>
    <message>
        <source>Do what is described here</source>
        <translation>Tun, was hier beschrieben ist</translation>
    </message>
    <message>
        <source>The old file is kept beside the new one, as {name}.</source>
        <translation>Die alte Datei bleibt neben der neuen liegen, als {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei löschen</numerusform>
            <numerusform>%Ln Dateien löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair {run}</source>
        <translation>{run} reparieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Alles lassen, wie es ist</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Search runs and findings</source>
        <translation>Läufe und Befunde suchen</translation>
    </message>
    <message>
        <source>Save what was found</source>
        <translation>Befunde speichern</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>files</comment>
        <translation>
            <numerusform>und noch %Ln</numerusform>
            <numerusform>und noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking has changed nothing. The content of files is not read here; “Verify NAS copy” compares it.</source>
        <translation>Das Untersuchen hat nichts geändert. Der Inhalt der Dateien wird hier nicht gelesen; „NAS-Kopie prüfen“ vergleicht ihn.</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Show the technical details</source>
        <translation>Die technischen Details anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all findings as text</source>
        <translation>Alle Befunde als Text kopieren</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Als Text speichern…</translation>
    </message>
    <message>
        <source>Save all findings as a text file</source>
        <translation>Alle Befunde als Textdatei speichern</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal untersuchen</translation>
    </message>
    <message>
        <source>Check the same runs again</source>
        <translation>Dieselben Läufe noch einmal untersuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren…</translation>
    </message>
    <message>
        <source>Show what can be put right; nothing is changed before you confirm</source>
        <translation>Zeigen, was sich in Ordnung bringen lässt; nichts wird geändert, bevor Sie es bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln gezeigt</numerusform>
            <numerusform>%Ln gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all that was found</source>
        <translation>Alle Befunde zeigen</translation>
    </message>
    <message>
        <source>ExLab check {day}.txt</source>
        <translation>ExLab-Untersuchung {day}.txt</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) checked</source>
        <translation>
            <numerusform>%Ln Lauf untersucht</numerusform>
            <numerusform>%Ln Läufe untersucht</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy is of this very run, does not contradict itself, and knows every step that the run is known to have taken. It is put in place as it is: {path}</source>
        <translation>Die Kopie gehört zu genau diesem Lauf, widerspricht sich nicht und kennt jeden Schritt, von dem bekannt ist, dass der Lauf ihn getan hat. Sie kommt so an ihren Platz, wie sie ist: {path}</translation>
    </message>
    <message>
        <source>Take the good copy that lies beside it (“{state}”)</source>
        <translation>Die gute Kopie nehmen, die daneben liegt („{state}“)</translation>
    </message>
    <message>
        <source>Take the copy of the record from the NAS (“{state}”)</source>
        <translation>Die Kopie des Eintrags vom NAS nehmen („{state}“)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>something worth to know</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>The run cannot go on, or its files may not be what is recorded about them.</source>
        <translation>Der Lauf kann nicht weitergehen, oder seine Dateien sind vielleicht nicht das, was über sie festgehalten ist.</translation>
    </message>
    <message>
        <source>Somebody should find out what this means.</source>
        <translation>Jemand sollte herausfinden, was das bedeutet.</translation>
    </message>
    <message>
        <source>Worth to know; nothing has to be done at once.</source>
        <translation>Gut zu wissen; es muss nicht gleich etwas geschehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>{checked}: {found}.</source>
        <translation>{checked}: {found}.</translation>
    </message>
    <message>
        <source>{checked}: nothing is wrong.</source>
        <translation>{checked}: Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Only the word for the current state is changed, to what the last line of the run&apos;s own history says. Everything else in the record stays as it is.</source>
        <translation>Geändert wird nur das Wort für den jetzigen Zustand, in das, was die letzte Zeile im Verlauf des Laufs sagt. Alles andere im Eintrag bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Write each entry once</source>
        <translation>Jede Angabe nur einmal schreiben</translation>
    </message>
    <message>
        <source>The values that stand there twice are equal, so nothing is lost.</source>
        <translation>Die Werte, die dort zweimal stehen, sind gleich; es geht also nichts verloren.</translation>
    </message>
    <message>
        <source>record put right</source>
        <translation>Eintrag in Ordnung gebracht</translation>
    </message>
    <message>
        <source>Set the record aside and start tracking again</source>
        <translation>Den Eintrag beiseitelegen und die Verfolgung neu starten</translation>
    </message>
    <message>
        <source>tracked from the start again</source>
        <translation>wird wieder von vorn verfolgt</translation>
    </message>
    <message>
        <source>Delete the unfinished files</source>
        <translation>Die unfertigen Dateien löschen</translation>
    </message>
    <message>
        <source>Only files are deleted that this software made itself, that it never finished, and that no program has touched for an hour. One that changes in the meantime stays.</source>
        <translation>Gelöscht werden nur Dateien, die diese Software selbst angelegt und nie fertiggestellt hat und die seit einer Stunde kein Programm angerührt hat. Ändert sich inzwischen eine, bleibt sie.</translation>
    </message>
    <message>
        <source>unfinished files deleted</source>
        <translation>unfertige Dateien gelöscht</translation>
    </message>
    <message>
        <source>record restored, now “{state}”</source>
        <translation>Eintrag wiederhergestellt, jetzt „{state}“</translation>
    </message>
    <message>
        <source>Set the state to “{state}”</source>
        <translation>Den Zustand auf „{state}“ setzen</translation>
    </message>
    <message>
        <source>now “{state}”, as its history says</source>
        <translation>jetzt „{state}“, wie der Verlauf sagt</translation>
    </message>
    <message>
        <source>The run begins again at “{state}”, with a new record. Its data is not touched, and nothing of its history is made up: the steps have to be done again.</source>
        <translation>Der Lauf beginnt wieder bei „{state}“, mit einem neuen Eintrag. Seine Daten werden nicht angerührt, und nichts in seinem Verlauf wird erfunden: Die Schritte müssen noch einmal getan werden.</translation>
    </message>
    <message>
        <source>The run&apos;s record changed since it was checked, so it was not repaired.</source>
        <translation>Der Eintrag des Laufs hat sich seit der Untersuchung geändert und wurde deshalb nicht repariert.</translation>
    </message>
    <message>
        <source>It is checked again now; look at what is found before you decide.</source>
        <translation>Er wird jetzt noch einmal untersucht; sehen Sie sich den Befund an, bevor Sie entscheiden.</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln Woche</numerusform>
            <numerusform>%Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln Jahr</numerusform>
            <numerusform>%Ln Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{number} h</source>
        <comment>hours: &apos;3.5 h&apos;</comment>
        <translation>{number} h</translation>
    </message>
</context>
<context>
    <name>Empty folder</name>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Pick another staging folder</source>
        <translation>Einen anderen Staging-Ordner auswählen</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the suggested folder instead</source>
        <translation>Stattdessen den vorgeschlagenen Ordner öffnen</translation>
    </message>
    <message>
        <source>No runs in this folder yet</source>
        <translation>Noch keine Läufe in diesem Ordner</translation>
    </message>
    <message>
        <source>A run appears here by itself as soon as an instrument has made its folder:
INSTRUMENT › project › Runs › Run_2026-11-23T09-14

If you expected runs, the staging folder may be another one.</source>
        <comment>&apos;Runs&apos; and &apos;Run_...&apos; are names of folders</comment>
        <translation>Ein Lauf erscheint hier von selbst, sobald ein Gerät seinen Ordner angelegt hat:
GERÄT › Projekt › Runs › Run_2026-11-23T09-14

Wenn Sie Läufe erwartet haben, ist der Staging-Ordner vielleicht ein anderer.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>something in the run</source>
        <comment>in place of a file&apos;s name</comment>
        <translation>etwas im Lauf</translation>
    </message>
    <message>
        <source>its record was changed by another program</source>
        <comment>ends &apos;Clearing stopped:&apos;, or &apos;Since the run was checked, this happened:&apos;, as all like it</comment>
        <translation>Ein anderes Programm hat den Eintrag des Laufs geändert</translation>
    </message>
    <message>
        <source>its checksum list was changed</source>
        <translation>Die Prüfsummenliste des Laufs wurde geändert</translation>
    </message>
    <message>
        <source>its folder, or one above it, was moved or replaced</source>
        <translation>Der Ordner des Laufs oder einer darüber wurde verschoben oder ersetzt</translation>
    </message>
    <message>
        <source>{file} arrived, which nobody has checked</source>
        <translation>{file} kam dazu und wurde von niemandem geprüft</translation>
    </message>
    <message>
        <source>{file} was changed</source>
        <translation>{file} wurde geändert</translation>
    </message>
    <message>
        <source>{file} went away</source>
        <translation>{file} ist verschwunden</translation>
    </message>
    <message>
        <source>{file} was replaced by a link, another disk or something else that is no file</source>
        <translation>{file} wurde durch einen Verweis, ein anderes Laufwerk oder etwas anderes ersetzt, das keine Datei ist</translation>
    </message>
    <message>
        <source>the NAS copy of {file} cannot be found any more</source>
        <translation>Die NAS-Kopie von {file} ist nicht mehr zu finden</translation>
    </message>
    <message>
        <source>the NAS copy of {file} was changed</source>
        <translation>Die NAS-Kopie von {file} wurde geändert</translation>
    </message>
    <message>
        <source>the NAS folder turned out to be the staging folder under another name</source>
        <translation>Der NAS-Ordner erwies sich als der Staging-Ordner unter anderem Namen</translation>
    </message>
    <message>
        <source>{file} could not be deleted</source>
        <translation>{file} ließ sich nicht löschen</translation>
    </message>
    <message>
        <source>{file} could not be looked at</source>
        <translation>{file} ließ sich nicht ansehen</translation>
    </message>
    <message>
        <source>Refresh first and look at the run.</source>
        <translation>Aktualisieren Sie zuerst und sehen Sie sich den Lauf an.</translation>
    </message>
    <message>
        <source>Find out what wrote it, and have it copied and verified if it belongs to the run.</source>
        <translation>Finden Sie heraus, was sie geschrieben hat, und lassen Sie sie kopieren und prüfen, wenn sie zum Lauf gehört.</translation>
    </message>
    <message>
        <source>Find out what wrote to it, and verify the NAS copy again.</source>
        <translation>Finden Sie heraus, was hineingeschrieben hat, und prüfen Sie die NAS-Kopie noch einmal.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the staging folder what happened there.</source>
        <translation>Fragen Sie die Person, die sich um den Staging-Ordner kümmert, was dort geschehen ist.</translation>
    </message>
    <message>
        <source>Check that the NAS is connected.</source>
        <translation>Sehen Sie nach, ob das NAS verbunden ist.</translation>
    </message>
    <message>
        <source>Keep the staging copy, and find out who writes to the NAS copy.</source>
        <translation>Behalten Sie die Staging-Kopie und finden Sie heraus, wer in die NAS-Kopie schreibt.</translation>
    </message>
    <message>
        <source>Set the right NAS folder in the settings.</source>
        <translation>Legen Sie in den Einstellungen den richtigen NAS-Ordner fest.</translation>
    </message>
    <message>
        <source>Close programs that hold the file open, or ask your IT for permission.</source>
        <translation>Schließen Sie Programme, die die Datei offen halten, oder bitten Sie Ihre IT um die Berechtigung.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the folder.</source>
        <translation>Sehen Sie nach, ob das Laufwerk verbunden ist und Sie den Ordner lesen dürfen.</translation>
    </message>
    <message>
        <source>some of the run&apos;s files</source>
        <comment>in place of their names</comment>
        <translation>einigen Dateien des Laufs</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <comment>names of files</comment>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>The NAS folder {path} is not there.</source>
        <translation>Der NAS-Ordner {path} ist nicht da.</translation>
    </message>
    <message>
        <source>Check that the NAS is connected and that the NAS folder in the settings is right, then try again.</source>
        <translation>Sehen Sie nach, ob das NAS verbunden ist und der NAS-Ordner in den Einstellungen stimmt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>On the NAS, {path} is not a folder.</source>
        <translation>Auf dem NAS ist {path} kein Ordner.</translation>
    </message>
    <message>
        <source>Have it looked at and moved away, or choose another NAS folder in the settings.</source>
        <translation>Lassen Sie es ansehen und wegräumen, oder wählen Sie in den Einstellungen einen anderen NAS-Ordner.</translation>
    </message>
    <message>
        <source>{path} is the staging folder itself or overlaps it, so it cannot hold a second copy.</source>
        <translation>{path} ist der Staging-Ordner selbst oder überschneidet sich mit ihm und kann deshalb keine zweite Kopie aufnehmen.</translation>
    </message>
    <message>
        <source>Choose a folder on the NAS in the settings.</source>
        <translation>Wählen Sie in den Einstellungen einen Ordner auf dem NAS.</translation>
    </message>
    <message>
        <source>The NAS would not keep the names of {names} as they are.</source>
        <comment>{names}: of one or more files</comment>
        <translation>Das NAS würde die Namen von {names} nicht so behalten, wie sie sind.</translation>
    </message>
    <message>
        <source>Rename them in the staging folder, or ask your IT for another NAS folder. The details list them.</source>
        <translation>Benennen Sie sie im Staging-Ordner um, oder bitten Sie Ihre IT um einen anderen NAS-Ordner. Die Details listen sie auf.</translation>
    </message>
    <message>
        <source>The names or paths of {names} are too long for the NAS.</source>
        <comment>{names}: of one or more files</comment>
        <translation>Die Namen oder Pfade von {names} sind zu lang für das NAS.</translation>
    </message>
    <message>
        <source>Shorten them in the staging folder, or ask your IT for another NAS folder. The details list them.</source>
        <translation>Kürzen Sie sie im Staging-Ordner, oder bitten Sie Ihre IT um einen anderen NAS-Ordner. Die Details listen sie auf.</translation>
    </message>
    <message>
        <source>The NAS has {free} free, but {needed} are still to be copied.</source>
        <comment>both are sizes</comment>
        <translation>Auf dem NAS sind {free} frei, aber {needed} sind noch zu kopieren.</translation>
    </message>
    <message>
        <source>Free some space on the NAS, then try again.</source>
        <translation>Schaffen Sie Platz auf dem NAS und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <comment>names of files</comment>
        <translation>
            <numerusform>{names} und noch %Ln</numerusform>
            <numerusform>{names} und noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written; the run and its record are as they were.</source>
        <translation>Es wurde nichts geschrieben; der Lauf und sein Eintrag sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Refresh, look at the run again, then decide.</source>
        <translation>Aktualisieren Sie, sehen Sie sich den Lauf noch einmal an und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, copy the details and ask your IT.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, kopieren Sie die Details und fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>This run was changed by another program in the meantime; it is now “{state}”.</source>
        <translation>Ein anderes Programm hat diesen Lauf inzwischen geändert; er ist jetzt „{state}“.</translation>
    </message>
    <message>
        <source>The run is now “{state}”, so it cannot become “{wanted}”.</source>
        <comment>both are states</comment>
        <translation>Der Lauf ist jetzt „{state}“ und kann deshalb nicht „{wanted}“ werden.</translation>
    </message>
    <message>
        <source>The run&apos;s record was made by another version of the software (format {version}).</source>
        <translation>Der Eintrag des Laufs stammt von einer anderen Version der Software (Format {version}).</translation>
    </message>
    <message>
        <source>Wait a moment and try again. If it happens again, copy the details and ask your IT.</source>
        <translation>Warten Sie einen Moment und versuchen Sie es noch einmal. Geschieht es wieder, kopieren Sie die Details und fragen Sie Ihre IT.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done with the others is done.</source>
        <translation>Was mit den anderen getan wurde, ist getan.</translation>
    </message>
    <message>
        <source>Each of these runs says in its panel why.</source>
        <translation>Bei jedem dieser Läufe steht unten, warum.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The panel shows the run as it is now.</source>
        <translation>Unten sehen Sie den Lauf, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>This run&apos;s record was changed by another program in the meantime; it still is “{state}”.</source>
        <translation>Ein anderes Programm hat den Eintrag dieses Laufs inzwischen geändert; er ist immer noch „{state}“.</translation>
    </message>
    <message>
        <source>This run was changed by {computer} in the meantime; it is now “{state}”.</source>
        <comment>{computer}: a name</comment>
        <translation>Dieser Lauf wurde inzwischen von {computer} geändert; er ist jetzt „{state}“.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Update ExLab Runs on this computer.</source>
        <translation>Aktualisieren Sie ExLab Runs auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Another program ({program}) kept this run&apos;s record to itself for {time}.</source>
        <comment>{program}: what is known of it; {time}: &apos;30 seconds&apos;</comment>
        <translation>Ein anderes Programm ({program}) hat den Eintrag dieses Laufs {time} lang nicht freigegeben.</translation>
    </message>
    <message>
        <source>Another program kept this run&apos;s record to itself for {time}.</source>
        <comment>{time}: &apos;30 seconds&apos;</comment>
        <translation>Ein anderes Programm hat den Eintrag dieses Laufs {time} lang nicht freigegeben.</translation>
    </message>
    <message>
        <source>The disk or share with this run cannot keep two programs from writing at the same time.</source>
        <translation>Das Laufwerk oder die Freigabe mit diesem Lauf kann nicht verhindern, dass zwei Programme gleichzeitig schreiben.</translation>
    </message>
    <message>
        <source>Ask your IT to switch on file locking for this share.</source>
        <translation>Bitten Sie Ihre IT, die Dateisperren für diese Freigabe einzuschalten.</translation>
    </message>
    <message>
        <source>The run&apos;s record is damaged and cannot be read.</source>
        <translation>Der Eintrag des Laufs ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>Refresh to see it marked. If it happens again, copy the details and ask your IT.</source>
        <translation>Aktualisieren Sie, dann ist der Lauf markiert. Geschieht es wieder, kopieren Sie die Details und fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The run&apos;s record is a link to another place, so writing it could change something else.</source>
        <translation>Der Eintrag des Laufs ist ein Verweis auf einen anderen Ort; ihn zu schreiben könnte etwas anderes ändern.</translation>
    </message>
    <message>
        <source>Copy the details and ask whoever looks after the staging folder.</source>
        <translation>Kopieren Sie die Details und fragen Sie die Person, die sich um den Staging-Ordner kümmert.</translation>
    </message>
    <message>
        <source>The name of the run&apos;s folder, or of one above it, has a character that no record can hold.</source>
        <translation>Der Name des Laufordners oder eines Ordners darüber hat ein Zeichen, das in keinen Eintrag passt.</translation>
    </message>
    <message>
        <source>Rename the folder, for example without control characters and backslashes, then refresh.</source>
        <translation>Benennen Sie den Ordner um, etwa ohne Steuerzeichen und umgekehrte Schrägstriche, und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>Das Laufwerk hat einen Fehler gemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} runs could not be done.</source>
        <comment>{total} is 2 or more</comment>
        <translation>
            <numerusform>Bei %Ln von {total} Läufen ging es nicht.</numerusform>
            <numerusform>Bei %Ln von {total} Läufen ging es nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} seconds</source>
        <comment>{number}: &apos;0.4&apos;</comment>
        <translation>{number} Sekunden</translation>
    </message>
    <message>
        <source>The run&apos;s folder or its record is not there any more.</source>
        <translation>Der Ordner des Laufs oder sein Eintrag ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Check that the disk or share is connected, then refresh.</source>
        <translation>Sehen Sie nach, ob das Laufwerk oder die Freigabe verbunden ist, und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>The run has a record already; another program was quicker.</source>
        <translation>Der Lauf hat schon einen Eintrag; ein anderes Programm war schneller.</translation>
    </message>
    <message>
        <source>You are not allowed to read or change this run here, or a program is holding it open.</source>
        <translation>Sie dürfen diesen Lauf hier nicht lesen oder ändern, oder ein Programm hält ihn offen.</translation>
    </message>
    <message>
        <source>Close programs that use the run and try again, or ask your IT for permission.</source>
        <translation>Schließen Sie Programme, die den Lauf benutzen, und versuchen Sie es noch einmal, oder bitten Sie Ihre IT um die Berechtigung.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Das Laufwerk ist voll.</translation>
    </message>
    <message>
        <source>Free some space on it, then try again.</source>
        <translation>Schaffen Sie dort Platz und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk or share may only be read.</source>
        <translation>Auf dem Laufwerk oder der Freigabe darf nur gelesen werden.</translation>
    </message>
    <message>
        <source>Ask your IT for permission to write.</source>
        <translation>Bitten Sie Ihre IT um Schreibrechte.</translation>
    </message>
    <message>
        <source>The disk or share is away.</source>
        <translation>Das Laufwerk oder die Freigabe ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check that it is connected, then try again.</source>
        <translation>Sehen Sie nach, ob die Verbindung besteht, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The NAS is full.</source>
        <translation>Das NAS ist voll.</translation>
    </message>
    <message>
        <source>The NAS, or something on it, cannot be reached.</source>
        <translation>Das NAS oder etwas darauf ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The NAS refused access to you, or a program is holding the file open.</source>
        <translation>Das NAS hat Ihnen den Zugriff verweigert, oder ein Programm hält die Datei offen.</translation>
    </message>
    <message>
        <source>The NAS may only be read.</source>
        <translation>Auf dem NAS darf nur gelesen werden.</translation>
    </message>
    <message>
        <source>The NAS reported an error.</source>
        <translation>Das NAS hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The staging disk is full.</source>
        <translation>Das Staging-Laufwerk ist voll.</translation>
    </message>
    <message>
        <source>The staging disk, or something on it, cannot be reached.</source>
        <translation>Das Staging-Laufwerk oder etwas darauf ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The staging disk refused access to you, or a program is holding the file open.</source>
        <translation>Das Staging-Laufwerk hat Ihnen den Zugriff verweigert, oder ein Programm hält die Datei offen.</translation>
    </message>
    <message>
        <source>The staging disk may only be read.</source>
        <translation>Auf dem Staging-Laufwerk darf nur gelesen werden.</translation>
    </message>
    <message>
        <source>The staging disk reported an error.</source>
        <translation>Das Staging-Laufwerk hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>No file in the staging folder was changed or deleted.</source>
        <translation>Im Staging-Ordner wurde keine Datei geändert oder gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Es wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>The run&apos;s files changed since they were counted; now there are {files}.</source>
        <comment>{files}: how many, and their size</comment>
        <translation>Die Dateien des Laufs haben sich seit dem Zählen geändert; jetzt sind es {files}.</translation>
    </message>
    <message>
        <source>The file {file} was cleared here; the NAS does not have it as it was verified.</source>
        <translation>Die Datei {file} wurde hier freigeräumt; auf dem NAS ist sie nicht so, wie sie geprüft wurde.</translation>
    </message>
    <message>
        <source>This run is being worked on by {who}.</source>
        <translation>An diesem Lauf arbeitet gerade {who}.</translation>
    </message>
    <message>
        <source>This run is being worked on by {who} since {since}.</source>
        <translation>An diesem Lauf arbeitet gerade {who}, seit {since}.</translation>
    </message>
    <message>
        <source>On the NAS there is something else in the place of {file}.</source>
        <translation>Auf dem NAS liegt an der Stelle von {file} etwas anderes.</translation>
    </message>
    <message>
        <source>The file {file} changed while it was being read.</source>
        <translation>Die Datei {file} hat sich beim Lesen geändert.</translation>
    </message>
    <message>
        <source>The NAS gave back something else than was written for {file}.</source>
        <translation>Das NAS gab für {file} etwas anderes zurück, als geschrieben wurde.</translation>
    </message>
    <message>
        <source>The folder {folder} gave back something else than was written.</source>
        <translation>Der Ordner {folder} gab etwas anderes zurück, als geschrieben wurde.</translation>
    </message>
    <message>
        <source>Since the run was checked, {what}.</source>
        <comment>{what}: a clause such as &apos;its checksum list was changed&apos;; &apos;Since ..., this happened: {what}.&apos;</comment>
        <translation>Seit der Prüfung des Laufs ist dies geschehen: {what}.</translation>
    </message>
    <message>
        <source>Check again whether it is safe to clear.</source>
        <translation>Prüfen Sie noch einmal, ob freigeräumt werden darf.</translation>
    </message>
    <message>
        <source>Clearing stopped: {what}.</source>
        <comment>{what}: a clause</comment>
        <translation>Das Freiräumen hat angehalten: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), {size} (is|are) still in the staging folder; the run stays “Sync verified”, and nothing on the NAS was touched.</source>
        <comment>{size}: of these files</comment>
        <translation>
            <numerusform>%Ln Datei, {size}, ist noch im Staging-Ordner; der Lauf bleibt „Sync geprüft“, und auf dem NAS wurde nichts angerührt.</numerusform>
            <numerusform>%Ln Dateien, {size}, sind noch im Staging-Ordner; der Lauf bleibt „Sync geprüft“, und auf dem NAS wurde nichts angerührt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then check again and clear what is left.</source>
        <translation>Prüfen Sie dann noch einmal und räumen Sie den Rest frei.</translation>
    </message>
    <message>
        <source>If the instrument has finished now, mark the run complete again; the new count is shown first.</source>
        <translation>Ist das Gerät jetzt fertig, markieren Sie den Lauf noch einmal als vollständig; zuerst sehen Sie die neue Zählung.</translation>
    </message>
    <message>
        <source>Keep what is left here, and ask your IT to restore that file on the NAS.</source>
        <translation>Behalten Sie, was hier noch da ist, und bitten Sie Ihre IT, diese Datei auf dem NAS wiederherzustellen.</translation>
    </message>
    <message>
        <source>No verified copy of this run is known to lie on the NAS.</source>
        <translation>Es ist keine geprüfte Kopie dieses Laufs auf dem NAS bekannt.</translation>
    </message>
    <message>
        <source>Nothing was written on the NAS.</source>
        <translation>Auf dem NAS wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Save the report in another place, or verify the NAS copy first and make the report again.</source>
        <translation>Speichern Sie den Bericht an einem anderen Ort, oder prüfen Sie zuerst die NAS-Kopie und erstellen Sie den Bericht noch einmal.</translation>
    </message>
    <message>
        <source>The NAS copy does not match.</source>
        <translation>Die NAS-Kopie stimmt nicht überein.</translation>
    </message>
    <message>
        <source>Nothing was recorded or changed on either side.</source>
        <translation>Auf keiner Seite wurde etwas festgehalten oder geändert.</translation>
    </message>
    <message>
        <source>Keep the staging copy; “Show differences” lists the files and says what to do.</source>
        <translation>Behalten Sie die Staging-Kopie; „Unterschiede zeigen“ listet die Dateien auf und sagt, was zu tun ist.</translation>
    </message>
    <message>
        <source>Nothing was done here.</source>
        <translation>Hier wurde nichts getan.</translation>
    </message>
    <message>
        <source>Wait until that has ended, refresh, then try again.</source>
        <translation>Warten Sie, bis das vorbei ist, aktualisieren Sie und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>another program</source>
        <comment>in place of a person&apos;s name</comment>
        <translation>ein anderes Programm</translation>
    </message>
    <message>
        <source>This run is being copied to the NAS by {who}.</source>
        <comment>{who}: &apos;anna on labpc-04&apos;</comment>
        <translation>Diesen Lauf kopiert gerade {who} auf das NAS.</translation>
    </message>
    <message>
        <source>This run is being compared with its NAS copy by {who}.</source>
        <translation>Diesen Lauf vergleicht gerade {who} mit seiner NAS-Kopie.</translation>
    </message>
    <message>
        <source>This run is being cleared by {who}.</source>
        <translation>Diesen Lauf räumt gerade {who} frei.</translation>
    </message>
    <message>
        <source>This run is being repaired by {who}.</source>
        <translation>Diesen Lauf repariert gerade {who}.</translation>
    </message>
    <message>
        <source>This run is being copied to the NAS by {who} since {since}.</source>
        <comment>{who}: &apos;anna on labpc-04&apos;; {since}: a date and time</comment>
        <translation>Diesen Lauf kopiert {who} seit {since} auf das NAS.</translation>
    </message>
    <message>
        <source>This run is being compared with its NAS copy by {who} since {since}.</source>
        <translation>Diesen Lauf vergleicht {who} seit {since} mit seiner NAS-Kopie.</translation>
    </message>
    <message>
        <source>This run is being cleared by {who} since {since}.</source>
        <translation>Diesen Lauf räumt {who} seit {since} frei.</translation>
    </message>
    <message>
        <source>This run is being repaired by {who} since {since}.</source>
        <translation>Diesen Lauf repariert {who} seit {since}.</translation>
    </message>
    <message>
        <source>Both files are as they were; nothing on the NAS is ever overwritten.</source>
        <translation>Beide Dateien sind, wie sie waren; auf dem NAS wird nie etwas überschrieben.</translation>
    </message>
    <message>
        <source>Find out which is right. If it is the staged one, have the one on the NAS moved away, then resume.</source>
        <translation>Finden Sie heraus, welche stimmt. Ist es die im Staging-Ordner, lassen Sie die auf dem NAS wegräumen und drücken Sie dann „Fortsetzen“.</translation>
    </message>
    <message>
        <source>Wait until the instrument, or whoever writes it, has finished; then try again.</source>
        <translation>Warten Sie, bis das Gerät, oder wer sie sonst schreibt, fertig ist; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The bad copy was removed; the file in the staging folder is as it was.</source>
        <translation>Die schlechte Kopie wurde entfernt; die Datei im Staging-Ordner ist, wie sie war.</translation>
    </message>
    <message>
        <source>Keep the staging copy and try again. If it happens again, copy the details and ask your IT.</source>
        <translation>Behalten Sie die Staging-Kopie und versuchen Sie es noch einmal. Geschieht es wieder, kopieren Sie die Details und fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The file of the test was removed; no run was touched.</source>
        <translation>Die Testdatei wurde entfernt; kein Lauf wurde angerührt.</translation>
    </message>
    <message>
        <source>Copy nothing there. Copy the details and ask your IT to check the NAS and the network.</source>
        <translation>Kopieren Sie nichts dorthin. Kopieren Sie die Details und bitten Sie Ihre IT, das NAS und das Netz zu prüfen.</translation>
    </message>
    <message>
        <source>The checksum list, or what was noted beside it, was changed by another program meanwhile.</source>
        <translation>Die Prüfsummenliste, oder was daneben notiert war, wurde inzwischen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Nothing was recorded; the files on both sides are as they were.</source>
        <translation>Es wurde nichts festgehalten; die Dateien auf beiden Seiten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Verify the NAS copy again. If it happens again, copy the details and ask your IT.</source>
        <translation>Prüfen Sie die NAS-Kopie noch einmal. Geschieht es wieder, kopieren Sie die Details und fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The run&apos;s checksum list is damaged (line {number}), so it proves nothing.</source>
        <translation>Die Prüfsummenliste des Laufs ist beschädigt (Zeile {number}) und beweist deshalb nichts.</translation>
    </message>
    <message>
        <source>The run&apos;s checksum list is damaged, so it proves nothing.</source>
        <translation>Die Prüfsummenliste des Laufs ist beschädigt und beweist deshalb nichts.</translation>
    </message>
    <message>
        <source>Keep the staging copy and verify the NAS copy again; that writes a new list.</source>
        <translation>Behalten Sie die Staging-Kopie und prüfen Sie die NAS-Kopie noch einmal; das schreibt eine neue Liste.</translation>
    </message>
    <message>
        <source>What was noted when the NAS copy was verified is damaged, so it proves nothing.</source>
        <translation>Was bei der Prüfung der NAS-Kopie notiert wurde, ist beschädigt und beweist deshalb nichts.</translation>
    </message>
    <message>
        <source>Keep the staging copy and verify the NAS copy again; that notes it anew.</source>
        <translation>Behalten Sie die Staging-Kopie und prüfen Sie die NAS-Kopie noch einmal; dabei wird es neu notiert.</translation>
    </message>
    <message>
        <source>Nothing was written; no file of the run was touched.</source>
        <translation>Es wurde nichts geschrieben; keine Datei des Laufs wurde angerührt.</translation>
    </message>
    <message>
        <source>Look at the run&apos;s files yourself, and tell whoever set up the instrument.</source>
        <translation>Sehen Sie sich die Dateien des Laufs selbst an, und sagen Sie es der Person, die das Gerät eingerichtet hat.</translation>
    </message>
    <message>
        <source>The run&apos;s manifest is a link to another place, so it proves nothing.</source>
        <translation>Das Manifest des Laufs ist ein Verweis auf einen anderen Ort und beweist deshalb nichts.</translation>
    </message>
    <message>
        <source>The run&apos;s manifest is not a file, so it proves nothing.</source>
        <translation>Das Manifest des Laufs ist keine Datei und beweist deshalb nichts.</translation>
    </message>
    <message>
        <source>The run&apos;s manifest is larger than any real manifest, so it proves nothing.</source>
        <translation>Das Manifest des Laufs ist größer als jedes echte Manifest und beweist deshalb nichts.</translation>
    </message>
    <message>
        <source>The run&apos;s manifest is not written as a manifest should be, so it proves nothing.</source>
        <translation>Das Manifest des Laufs ist nicht so geschrieben, wie es sein sollte, und beweist deshalb nichts.</translation>
    </message>
    <message>
        <source>The run&apos;s manifest names a place outside the run, {path}, so it proves nothing.</source>
        <translation>Das Manifest des Laufs nennt einen Ort außerhalb des Laufs, {path}, und beweist deshalb nichts.</translation>
    </message>
    <message>
        <source>No file was deleted.</source>
        <translation>Es wurde keine Datei gelöscht.</translation>
    </message>
    <message>
        <source>Another program is at work on this run.</source>
        <translation>Ein anderes Programm arbeitet gerade an diesem Lauf.</translation>
    </message>
    <message>
        <source>In the run, {file} is a link to another place, so copying it would not copy what it leads to.</source>
        <translation>Im Lauf ist {file} ein Verweis auf einen anderen Ort; kopiert würde nicht, worauf er zeigt.</translation>
    </message>
    <message>
        <source>Put the file itself in its place or move the link out of the run, then try again.</source>
        <translation>Legen Sie die Datei selbst an seine Stelle oder verschieben Sie den Verweis aus dem Lauf; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>In the run, {file} is no file but a pipe, a socket or a device.</source>
        <translation>Im Lauf ist {file} keine Datei, sondern eine Pipe, ein Socket oder eine Gerätedatei.</translation>
    </message>
    <message>
        <source>Close the program that made it, or move it out of the run, then try again.</source>
        <translation>Schließen Sie das Programm, das es angelegt hat, oder verschieben Sie es aus dem Lauf; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>In the run, {file} is another disk or share.</source>
        <translation>Im Lauf ist {file} ein anderes Laufwerk oder eine andere Freigabe.</translation>
    </message>
    <message>
        <source>Ask your IT to disconnect it from this folder, then try again.</source>
        <translation>Bitten Sie Ihre IT, die Verbindung zu diesem Ordner zu trennen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{person} on {computer}</source>
        <translation>{person} auf {computer}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation>Speichern Sie sie in einem anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>ExLab runs {day}.csv</source>
        <comment>name of a file</comment>
        <translation>ExLab-Läufe {day}.csv</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>If the file is open in another program, close it there; or save the list in another folder.</source>
        <translation>Ist die Datei in einem anderen Programm offen, schließen Sie sie dort; oder speichern Sie die Liste in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>The list could not be exported.</source>
        <translation>Die Liste ließ sich nicht exportieren.</translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation>Kein Lauf wurde angerührt, und eine Datei, die vorher da war, ist, wie sie war.</translation>
    </message>
    <message>
        <source>Export stopped; no file was written</source>
        <translation>Export gestoppt; es wurde keine Datei geschrieben</translation>
    </message>
    <message>
        <source>The folder is not there any more. Save the list in another one.</source>
        <translation>Den Ordner gibt es nicht mehr. Speichern Sie die Liste in einem anderen.</translation>
    </message>
    <message>
        <source>No run is shown, so there is nothing to export</source>
        <translation>Es wird kein Lauf gezeigt; deshalb gibt es nichts zu exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln run(s) to {path}</source>
        <translation>
            <numerusform>%Ln Lauf nach {path} exportiert</numerusform>
            <numerusform>%Ln Läufe nach {path} exportiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Last activity: from a day</source>
        <translation>Letzte Aktivität: ab einem Tag</translation>
    </message>
    <message>
        <source>Last activity: from</source>
        <translation>Letzte Aktivität: ab</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Last activity: to a day</source>
        <translation>Letzte Aktivität: bis zu einem Tag</translation>
    </message>
    <message>
        <source>Last activity: to</source>
        <translation>Letzte Aktivität: bis</translation>
    </message>
    <message>
        <source>Remove filter: {filter}</source>
        <translation>Filter entfernen: {filter}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Alle Läufe zeigen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation>
            <numerusform>Letzter %Ln Tag</numerusform>
            <numerusform>Letzte %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>All</source>
        <comment>states</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All</source>
        <comment>kinds of runs</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Beliebige Größe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Choose which runs are listed: state, kind, date, size</source>
        <translation>Wählen, welche Läufe in der Liste stehen: Zustand, Art, Datum, Größe</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Steht zu lange</translation>
    </message>
    <message>
        <source>Runs that stay in one state longer than they should</source>
        <translation>Läufe, die länger in einem Zustand bleiben, als sie sollten</translation>
    </message>
    <message>
        <source>Experimental runs</source>
        <translation>Experimentläufe</translation>
    </message>
    <message>
        <source>Test runs</source>
        <translation>Testläufe</translation>
    </message>
    <message>
        <source>Last activity today</source>
        <translation>Letzte Aktivität heute</translation>
    </message>
    <message>
        <source>Last activity {start} to {end}</source>
        <comment>days</comment>
        <translation>Letzte Aktivität {start} bis {end}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <comment>sizes: &apos;1 to 10 GB&apos;</comment>
        <translation>{least} bis {most}</translation>
    </message>
    <message>
        <source>Last activity since {day}</source>
        <translation>Letzte Aktivität ab {day}</translation>
    </message>
    <message>
        <source>Last activity until {day}</source>
        <translation>Letzte Aktivität bis {day}</translation>
    </message>
    <message>
        <source>Last activity on {day}</source>
        <translation>Letzte Aktivität am {day}</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>Bis {size}</translation>
    </message>
    <message>
        <source>Larger than {size}</source>
        <translation>Größer als {size}</translation>
    </message>
</context>
<context>
    <name>First steps</name>
    <message>
        <source>Which folder do your instruments write into? It holds one folder for each instrument, and in it the projects with their runs. Nothing in it is changed.</source>
        <translation>In welchen Ordner schreiben Ihre Geräte? Darin liegt ein Ordner für jedes Gerät, und in diesem die Projekte mit ihren Läufen. Nichts darin wird geändert.</translation>
    </message>
    <message>
        <source>Only looking around? The practice lab has made-up runs of every kind.</source>
        <translation>Nur zum Umsehen hier? Das Übungslabor hat erfundene Läufe jeder Art.</translation>
    </message>
    <message>
        <source>Choose the folder on the NAS that mirrors the staging folder; every run gets the same place in it. Test writes a small file there, reads it back and removes it.</source>
        <translation>Wählen Sie den Ordner auf dem NAS, der dem Staging-Ordner entspricht; jeder Lauf bekommt darin denselben Platz. „Testen“ schreibt dort eine kleine Datei, liest sie zurück und entfernt sie.</translation>
    </message>
    <message>
        <source>Where are your runs?</source>
        <translation>Wo sind Ihre Läufe?</translation>
    </message>
    <message>
        <source>Where do the copies go?</source>
        <translation>Wohin gehen die Kopien?</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Try the practice lab</source>
        <translation>Übungslabor ausprobieren</translation>
    </message>
    <message>
        <source>Look around in a small lab with made-up data; your own data is not touched</source>
        <translation>Sich in einem kleinen Labor mit erfundenen Daten umsehen; Ihre eigenen Daten werden nicht angerührt</translation>
    </message>
    <message>
        <source>You may leave this empty, and set it later in the settings.</source>
        <translation>Sie können dies leer lassen und später in den Einstellungen festlegen.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Close this; it stays in the help menu</source>
        <translation>Dies schließen; im Hilfemenü bleibt es erreichbar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>To the page before</source>
        <translation>Zur vorigen Seite</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>To the next page</source>
        <translation>Zur nächsten Seite</translation>
    </message>
    <message>
        <source>Show my runs</source>
        <translation>Meine Läufe zeigen</translation>
    </message>
    <message>
        <source>Staging folder: {folder}</source>
        <translation>Staging-Ordner: {folder}</translation>
    </message>
    <message>
        <source>First steps – {app}</source>
        <translation>Erste Schritte – {app}</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s)</source>
        <translation>
            <numerusform>%Ln Projekt</numerusform>
            <numerusform>%Ln Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>A staging folder was found below it:</source>
        <translation>Darunter wurde ein Staging-Ordner gefunden:</translation>
    </message>
    <message>
        <source>Enter the whole path of the folder, or choose it.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners ein, oder wählen Sie ihn.</translation>
    </message>
    <message>
        <source>1. Select a run. Its five steps and one button for the next step stand below the list.
2. Go step by step: mark it complete, queue it, let it be copied and compared.
3. Clear the staging copy only when the app says that it is safe to clear.</source>
        <translation>1. Wählen Sie einen Lauf aus. Seine fünf Schritte und eine Schaltfläche für den nächsten Schritt stehen unter der Liste.
2. Gehen Sie Schritt für Schritt: Markieren Sie ihn als vollständig, merken Sie ihn vor, lassen Sie ihn kopieren und vergleichen.
3. Räumen Sie die Staging-Kopie erst frei, wenn die App sagt, dass freigeräumt werden darf.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for runs… %Ln run(s) so far</source>
        <translation>
            <numerusform>Läufe werden gesucht… bisher %Ln Lauf</numerusform>
            <numerusform>Läufe werden gesucht… bisher %Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs here yet. A new staging folder is empty until an instrument writes its first run.</source>
        <translation>Hier sind noch keine Läufe. Ein neuer Staging-Ordner ist leer, bis ein Gerät seinen ersten Lauf schreibt.</translation>
    </message>
    <message>
        <source>This is a staging folder.</source>
        <translation>Dies ist ein Staging-Ordner.</translation>
    </message>
    <message>
        <source>The staging folder is probably the one above that holds it:</source>
        <translation>Der Staging-Ordner ist wahrscheinlich der darüber, in dem er liegt:</translation>
    </message>
    <message>
        <source>There is no such folder. Check its name, or whether its disk is connected.</source>
        <translation>Diesen Ordner gibt es nicht. Prüfen Sie den Namen und ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Dies ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>You may not read this folder. Ask your IT for permission.</source>
        <translation>Sie dürfen diesen Ordner nicht lesen. Bitten Sie Ihre IT um die Berechtigung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) will be shown.</source>
        <translation>
            <numerusform>%Ln Lauf wird gezeigt.</numerusform>
            <numerusform>%Ln Läufe werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs appear by themselves as soon as an instrument writes them.</source>
        <translation>Läufe erscheinen von selbst, sobald ein Gerät sie schreibt.</translation>
    </message>
    <message>
        <source>No NAS folder is set: runs are shown, but not copied by this app. Set it later in the settings.</source>
        <translation>Kein NAS-Ordner ist festgelegt: Läufe werden gezeigt, aber nicht von dieser App kopiert. Legen Sie ihn später in den Einstellungen fest.</translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation>Läufe werden gesucht…</translation>
    </message>
    <message>
        <source>This is one single run, {name}.</source>
        <translation>Dies ist ein einzelner Lauf, {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more instrument(s)</source>
        <translation>
            <numerusform>%Ln weiteres Gerät</numerusform>
            <numerusform>%Ln weitere Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the folder of one instrument, {name}.</source>
        <translation>Dies ist der Ordner eines einzelnen Geräts, {name}.</translation>
    </message>
    <message>
        <source>This is the folder of one project, {name}.</source>
        <translation>Dies ist der Ordner eines einzelnen Projekts, {name}.</translation>
    </message>
    <message>
        <source>Copies go to {nas}.</source>
        <translation>Kopien gehen nach {nas}.</translation>
    </message>
    <message>
        <source>Choose the folder into which your instruments write</source>
        <translation>Den Ordner wählen, in den Ihre Geräte schreiben</translation>
    </message>
    <message>
        <source>Choose the staging folder</source>
        <translation>Staging-Ordner wählen</translation>
    </message>
    <message>
        <source>Look at the suggested folder instead</source>
        <translation>Stattdessen den vorgeschlagenen Ordner ansehen</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Noch kein Ordner gewählt</translation>
    </message>
    <message>
        <source>&amp;Staging folder</source>
        <translation>&amp;Staging-Ordner</translation>
    </message>
    <message>
        <source>Staging folder</source>
        <translation>Staging-Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Diesen Ordner nehmen</translation>
    </message>
    <message>
        <source>The folder into which your instruments write</source>
        <translation>Der Ordner, in den Ihre Geräte schreiben</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help</source>
        <comment>button beside a message</comment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help about this message</source>
        <translation>Hilfe zu dieser Meldung</translation>
    </message>
    <message>
        <source>Explain this message, and what to do</source>
        <translation>Diese Meldung erklären, und was zu tun ist</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hilfe (F1)</translation>
    </message>
    <message>
        <source>Contents of the help</source>
        <translation>Inhalt der Hilfe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln Stelle gefunden</numerusform>
            <numerusform>%Ln Stellen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the help has all these words.</source>
        <translation>Nichts in der Hilfe enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Getting started</source>
        <comment>group of help pages</comment>
        <translation>Erste Orientierung</translation>
    </message>
    <message>
        <source>The way of a run</source>
        <comment>group of help pages</comment>
        <translation>Der Weg eines Laufs</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <comment>group of help pages</comment>
        <translation>Wenn etwas nicht stimmt</translation>
    </message>
    <message>
        <source>More</source>
        <comment>group of help pages</comment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>In the whole window</source>
        <translation>Im ganzen Fenster</translation>
    </message>
    <message>
        <source>In the list of runs</source>
        <translation>In der Liste der Läufe</translation>
    </message>
    <message>
        <source>In the panel of a run, in tables and charts</source>
        <translation>Beim ausgewählten Lauf, in Tabellen und Diagrammen</translation>
    </message>
    <message>
        <source>In dialogs and in this help</source>
        <translation>In Dialogen und in dieser Hilfe</translation>
    </message>
    <message>
        <source>Go from run to run</source>
        <translation>Von Lauf zu Lauf gehen</translation>
    </message>
    <message>
        <source>Go to the button for the run&apos;s next step</source>
        <translation>Zur Schaltfläche für den nächsten Schritt des Laufs gehen</translation>
    </message>
    <message>
        <source>Select several runs in a row</source>
        <translation>Mehrere Läufe hintereinander auswählen</translation>
    </message>
    <message>
        <source>Go to another run and keep the selection</source>
        <translation>Zu einem anderen Lauf gehen und die Auswahl behalten</translation>
    </message>
    <message>
        <source>Add the run to the selection, or take it away</source>
        <translation>Den Lauf zur Auswahl hinzufügen oder daraus entfernen</translation>
    </message>
    <message>
        <source>Select all runs that are shown</source>
        <translation>Alle gezeigten Läufe auswählen</translation>
    </message>
    <message>
        <source>Go to the first or the last run</source>
        <translation>Zum ersten oder letzten Lauf gehen</translation>
    </message>
    <message>
        <source>Go on to the panel of the run</source>
        <translation>Weiter zum ausgewählten Lauf darunter</translation>
    </message>
    <message>
        <source>Go along the five steps, the tabs, or the bars of a chart</source>
        <translation>Die fünf Schritte, die Reiter oder die Balken eines Diagramms entlanggehen</translation>
    </message>
    <message>
        <source>Press the button, or show the step in the history</source>
        <translation>Die Schaltfläche drücken oder den Schritt im Verlauf zeigen</translation>
    </message>
    <message>
        <source>Copy the selected lines of a table</source>
        <translation>Die ausgewählten Zeilen einer Tabelle kopieren</translation>
    </message>
    <message>
        <source>Go to the next part, or back</source>
        <translation>Zum nächsten Teil gehen, oder zurück</translation>
    </message>
    <message>
        <source>Press the button that is marked; it never deletes anything</source>
        <translation>Die hervorgehobene Schaltfläche drücken; sie löscht nie etwas</translation>
    </message>
    <message>
        <source>Close the dialog or the help; nothing is done</source>
        <translation>Den Dialog oder die Hilfe schließen; es geschieht nichts</translation>
    </message>
    <message>
        <source>Explain the dialog, or the part of the window, that has the focus</source>
        <translation>Den Dialog oder den Teil des Fensters erklären, der den Fokus hat</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Go back, or forward, in the help</source>
        <translation>In der Hilfe zurück- oder vorgehen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln action(s) to {path}</source>
        <translation>
            <numerusform>%Ln Handlung nach {path} exportiert</numerusform>
            <numerusform>%Ln Handlungen nach {path} exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Größe (Bytes)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Search the history   Ctrl+F</source>
        <translation>Verlauf durchsuchen   Strg+F</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Handlungen</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>What was done on this computer</source>
        <translation>Was auf diesem Rechner getan wurde</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>Every word that you type must be in the entry</source>
        <translation>Jedes Wort, das Sie tippen, muss in der Zeile vorkommen</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Read the history again (F5)</source>
        <translation>Den Verlauf noch einmal lesen (F5)</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Save the entries that are shown as a file for spreadsheets</source>
        <translation>Die gezeigten Zeilen als Datei für die Tabellenkalkulation speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the history (Esc)</source>
        <translation>Den Verlauf schließen (Esc)</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>ExLab history {date}</source>
        <translation>ExLab-Verlauf {date}</translation>
    </message>
    <message>
        <source>Exporting the history</source>
        <translation>Verlauf wird exportiert</translation>
    </message>
    <message>
        <source>Nothing yet. Here stands what this app does for you on this computer: every step that is recorded, every copy and comparison, every clearing, with when, by whom and how it ended. Take a step with a run, and it is the first line. What is done in the demo is not written down.</source>
        <translation>Noch nichts. Hier steht, was diese App auf diesem Rechner für Sie tut: jeder Schritt, der festgehalten wird, jede Kopie und jeder Vergleich, jedes Freiräumen, mit wann, von wem und wie es ausging. Tun Sie einen Schritt mit einem Lauf, und er ist die erste Zeile. Was im Übungslabor getan wird, wird nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>No entry matches. Search for other words, or show all times and results.</source>
        <translation>Keine Zeile passt. Suchen Sie nach anderen Wörtern, oder lassen Sie sich alle Zeiten und Ergebnisse zeigen.</translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation>Speichern Sie ihn in einem anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Tracking started</source>
        <translation>Verfolgung gestartet</translation>
    </message>
    <message>
        <source>Step recorded</source>
        <translation>Schritt festgehalten</translation>
    </message>
    <message>
        <source>Copied to the NAS</source>
        <translation>Auf das NAS kopiert</translation>
    </message>
    <message>
        <source>Compared with the NAS copy</source>
        <translation>Mit der NAS-Kopie verglichen</translation>
    </message>
    <message>
        <source>Staging copy cleared</source>
        <translation>Staging-Kopie freigeräumt</translation>
    </message>
    <message>
        <source>NAS record updated</source>
        <translation>NAS-Eintrag aktualisiert</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Bericht gespeichert</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Einstellungen geändert</translation>
    </message>
    <message>
        <source>Repair made</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln Handlung</numerusform>
            <numerusform>%Ln Handlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Der Verlauf ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>No run was touched.</source>
        <translation>Kein Lauf wurde angerührt.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, copy the details and ask your IT.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, kopieren Sie die Details und fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>If the file is open in another program, close it there; or save in another folder.</source>
        <translation>Ist die Datei in einem anderen Programm offen, schließen Sie sie dort; oder speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>The history could not be exported.</source>
        <translation>Der Verlauf ließ sich nicht exportieren.</translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation>Kein Lauf wurde angerührt, und eine Datei, die vorher da war, ist, wie sie war.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Files, size</source>
        <translation>Dateien, Größe</translation>
    </message>
    <message>
        <source>Who, where</source>
        <translation>Wer, wo</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>older ones are not shown</source>
        <translation>ältere werden nicht gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged line(s) passed over</source>
        <translation>
            <numerusform>%Ln beschädigte Zeile übergangen</numerusform>
            <numerusform>%Ln beschädigte Zeilen übergangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln action(s)</source>
        <translation>
            <numerusform>{shown} von %Ln Handlung</numerusform>
            <numerusform>{shown} von %Ln Handlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The history cannot be written; what is done here goes on without it</source>
        <translation>Der Verlauf lässt sich nicht schreiben; was hier getan wird, geht ohne ihn weiter</translation>
    </message>
    <message>
        <source>tracking started</source>
        <translation>Verfolgung gestartet</translation>
    </message>
    <message>
        <source>all files are here</source>
        <translation>alle Dateien sind da</translation>
    </message>
    <message>
        <source>waiting to be copied to the NAS</source>
        <translation>wartet darauf, auf das NAS kopiert zu werden</translation>
    </message>
    <message>
        <source>the NAS copy is identical</source>
        <translation>die NAS-Kopie ist identisch</translation>
    </message>
    <message>
        <source>the staging copy was deleted</source>
        <translation>die Staging-Kopie wurde gelöscht</translation>
    </message>
    <message>
        <source>{files} received</source>
        <comment>{files}: how many, and their size</comment>
        <translation>{files} empfangen</translation>
    </message>
    <message>
        <source>the copy is in {folder}</source>
        <translation>die Kopie liegt in {folder}</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Checking {run}</source>
        <translation>Prüfen: {run}</translation>
    </message>
    <message>
        <source>Clearing {runs}</source>
        <translation>Freiräumen: {runs}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Let this job rest; what is done stays done</source>
        <translation>Diese Aufgabe ruhen lassen; was getan ist, bleibt getan</translation>
    </message>
    <message>
        <source>Pause: {job}</source>
        <translation>Anhalten: {job}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation>Dort weitermachen, wo sie aufgehört hat</translation>
    </message>
    <message>
        <source>Continue: {job}</source>
        <translation>Weitermachen: {job}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go on where it stopped, now that the reason is gone</source>
        <translation>Dort weitermachen, wo sie aufgehört hat, jetzt, da der Grund weg ist</translation>
    </message>
    <message>
        <source>Try again: {job}</source>
        <translation>Erneut versuchen: {job}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop this job; what is done stays done</source>
        <translation>Diese Aufgabe stoppen; was getan ist, bleibt getan</translation>
    </message>
    <message>
        <source>Do this job earlier</source>
        <translation>Diese Aufgabe früher erledigen</translation>
    </message>
    <message>
        <source>Do this job later</source>
        <translation>Diese Aufgabe später erledigen</translation>
    </message>
    <message>
        <source>Cancel: {job}</source>
        <translation>Abbrechen: {job}</translation>
    </message>
    <message>
        <source>Move up: {job}</source>
        <translation>Nach oben: {job}</translation>
    </message>
    <message>
        <source>Move down: {job}</source>
        <translation>Nach unten: {job}</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>run {number} of {count}</source>
        <translation>Lauf {number} von {count}</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show only one job</source>
        <translation>Nur eine Aufgabe zeigen</translation>
    </message>
    <message>
        <source>Show all jobs: {more}</source>
        <translation>Alle Aufgaben zeigen: {more}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Paused: this computer was asleep.</source>
        <translation>Angehalten: Dieser Rechner war im Ruhezustand.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>noch %Ln Tag</numerusform>
            <numerusform>noch %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>opens the list of the other jobs</comment>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln %</source>
        <translation>
            <numerusform>%Ln %</numerusform>
            <numerusform>%Ln %</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish in background: the window closes and the work goes on. An icon beside the clock shows how far it is; click it to open the window again.</source>
        <translation>Im Hintergrund weiter: Das Fenster schließt sich, und die Arbeit geht weiter. Ein Symbol neben der Uhr zeigt, wie weit sie ist; ein Klick darauf öffnet das Fenster wieder.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) (is|are) still at work</source>
        <translation>
            <numerusform>%Ln Aufgabe läuft noch</numerusform>
            <numerusform>%Ln Aufgaben laufen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause and quit: what only reads or compares is stopped, and what is being recorded is finished first. No file is left half-written.</source>
        <translation>Anhalten und beenden: Was nur liest oder vergleicht, wird gestoppt; was gerade festgehalten wird, wird erst zu Ende gebracht. Keine Datei bleibt halb geschrieben.</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Clearing</source>
        <translation>Freiräumen</translation>
    </message>
    <message>
        <source>&lt; 1 min left</source>
        <translation>noch &lt; 1 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>noch %Ln min</numerusform>
            <numerusform>noch %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>noch %Ln h</numerusform>
            <numerusform>noch %Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause and quit: copying stops, and Resume goes on from there next time; what only reads or compares is stopped, and what is being recorded is finished first. No file is left half-written.</source>
        <translation>Anhalten und beenden: Das Kopieren stoppt, und „Fortsetzen“ macht beim nächsten Mal dort weiter; was nur liest oder vergleicht, wird gestoppt, und was gerade festgehalten wird, wird erst zu Ende gebracht. Keine Datei bleibt halb geschrieben.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <comment>&apos;34.6 of 101.7 GB&apos;</comment>
        <translation>{done} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln file(s)</source>
        <translation>
            <numerusform>{done} von %Ln Datei</numerusform>
            <numerusform>{done} von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished after {time}.</source>
        <comment>{time}: &apos;40 s&apos; or &apos;1 h 5 min&apos;</comment>
        <translation>Fertig nach {time}.</translation>
    </message>
    <message>
        <source>Failed. {happened}</source>
        <comment>{happened}: a sentence</comment>
        <translation>Fehlgeschlagen. {happened}</translation>
    </message>
    <message>
        <source>Paused. {happened} Open the window to try again.</source>
        <comment>{happened}: a sentence</comment>
        <translation>Angehalten. {happened} Öffnen Sie das Fenster, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>noch {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>{run}: stopped; what was copied is kept</source>
        <translation>{run}: gestoppt; was kopiert ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>{run}: stopped; nothing was recorded</source>
        <translation>{run}: gestoppt; es wurde nichts festgehalten</translation>
    </message>
    <message>
        <source>Copying {run}</source>
        <translation>Kopieren: {run}</translation>
    </message>
    <message>
        <source>Comparing {run}</source>
        <translation>Vergleichen: {run}</translation>
    </message>
    <message>
        <source>Updating the NAS record of {run}</source>
        <translation>NAS-Eintrag aktualisieren: {run}</translation>
    </message>
    <message>
        <source>Counting {runs}</source>
        <translation>Zählen: {runs}</translation>
    </message>
    <message>
        <source>Recording {runs}</source>
        <translation>Festhalten: {runs}</translation>
    </message>
    <message>
        <source>Stopped; nothing was recorded</source>
        <translation>Gestoppt; es wurde nichts festgehalten</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Open staging folder…</source>
        <translation>Staging-Ordner öffnen…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Liste exportieren…</translation>
    </message>
    <message>
        <source>Run report…</source>
        <translation>Laufbericht…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Clear verified runs…</source>
        <translation>Geprüfte Läufe freiräumen…</translation>
    </message>
    <message>
        <source>Check this run…</source>
        <translation>Diesen Lauf untersuchen…</translation>
    </message>
    <message>
        <source>Check all runs…</source>
        <translation>Alle Läufe untersuchen…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>Erste Schritte…</translation>
    </message>
    <message>
        <source>Open the practice lab</source>
        <translation>Übungslabor öffnen</translation>
    </message>
    <message>
        <source>Open the help</source>
        <translation>Hilfe öffnen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Create support bundle…</source>
        <translation>Support-Paket erstellen…</translation>
    </message>
    <message>
        <source>About ExLab Runs</source>
        <translation>Über ExLab Runs</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Staging folders</source>
        <translation>Staging-Ordner</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Details</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy this message for your IT</source>
        <translation>Diese Meldung für Ihre IT kopieren</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Show the technical details, to copy them</source>
        <translation>Die technischen Details anzeigen, um sie zu kopieren</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Show the same as a table of numbers</source>
        <translation>Dasselbe als Tabelle mit Zahlen zeigen</translation>
    </message>
    <message>
        <source>{title}: show the numbers</source>
        <translation>{title}: die Zahlen zeigen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Arrived: {amount}</source>
        <translation>Gekommen: {amount}</translation>
    </message>
    <message>
        <source>Cleared: {amount}</source>
        <translation>Freigeräumt: {amount}</translation>
    </message>
    <message>
        <source>Arrivals and clearings per day</source>
        <translation>Gekommen und freigeräumt je Tag</translation>
    </message>
    <message>
        <source>The last 4 weeks. A run arrives when it becomes complete.</source>
        <translation>Die letzten 4 Wochen. Ein Lauf kommt, wenn er vollständig wird.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Gekommen</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Freigeräumt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Draw how many bytes they have</source>
        <translation>Zeichnen, wie viele Bytes sie haben</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Draw how many they are</source>
        <translation>Zeichnen, wie viele es sind</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Staging disk</source>
        <translation>Staging-Laufwerk</translation>
    </message>
    <message>
        <source>List the runs whose copy on the NAS is verified</source>
        <translation>Die Läufe auflisten, deren Kopie auf dem NAS geprüft ist</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} frei von {total}</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln run(s) at Sync verified</source>
        <translation>
            <numerusform>%Ln Lauf bei „Sync geprüft“ zeigen</numerusform>
            <numerusform>%Ln Läufe bei „Sync geprüft“ zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>In use {size}</source>
        <translation>Belegt {size}</translation>
    </message>
    <message>
        <source>Safe to clear {size}</source>
        <translation>Freiräumbar {size}</translation>
    </message>
    <message>
        <source>Free {size}</source>
        <translation>Frei {size}</translation>
    </message>
    <message>
        <source>Without the runs that are cleared: click a piece to see its runs.</source>
        <translation>Ohne die freigeräumten Läufe: Klicken Sie auf ein Stück, um seine Läufe zu sehen.</translation>
    </message>
    <message>
        <source>Runs by instrument and state</source>
        <translation>Läufe nach Gerät und Zustand</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <comment>instruments</comment>
        <translation>
            <numerusform>%Ln weiteres zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>With the runs that are cleared: click a piece to see its runs.</source>
        <translation>Mit den freigeräumten Läufen: Klicken Sie auf ein Stück, um seine Läufe zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cleared</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%Ln freigeräumt</numerusform>
            <numerusform>%Ln freigeräumt</numerusform>
        </translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Cleared runs</source>
        <translation>Freigeräumte Läufe</translation>
    </message>
    <message>
        <source>Draw the runs that are cleared, too</source>
        <translation>Auch die freigeräumten Läufe zeichnen</translation>
    </message>
    <message>
        <source>Show the bars of all instruments</source>
        <translation>Die Balken aller Geräte zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show only the first %Ln instrument(s)</source>
        <translation>
            <numerusform>Nur das erste %Ln Gerät zeigen</numerusform>
            <numerusform>Nur die ersten %Ln Geräte zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>All instruments</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>List all runs: {state}</source>
        <translation>Alle Läufe auflisten: {state}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Counting the runs…</source>
        <translation>Läufe werden gezählt…</translation>
    </message>
    <message>
        <source>Nothing to see yet</source>
        <translation>Noch nichts zu sehen</translation>
    </message>
    <message>
        <source>As soon as there are runs in the staging folder, you see here how many wait for the NAS, when the disk will be full, what came and went, and where runs get stuck.</source>
        <translation>Sobald Läufe im Staging-Ordner sind, sehen Sie hier, wie viele auf das NAS warten, wann das Laufwerk voll sein wird, was kam und ging und wo Läufe zu lange stehen.</translation>
    </message>
    <message>
        <source>The overview could not be made</source>
        <translation>Die Übersicht ließ sich nicht erstellen</translation>
    </message>
    <message>
        <source>Nothing was changed, and the list of runs is not affected. It is tried again with the next change in the staging folder.</source>
        <translation>Nichts wurde geändert, und die Liste der Läufe ist nicht betroffen. Mit der nächsten Änderung im Staging-Ordner wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>Waiting for the NAS</source>
        <translation>Wartet auf das NAS</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>List the runs at Complete</source>
        <translation>Die Läufe bei „Vollständig“ auflisten</translation>
    </message>
    <message>
        <source>List the runs at Sync queued</source>
        <translation>Die Läufe bei „Zum Sync vorgemerkt“ auflisten</translation>
    </message>
    <message>
        <source>List the runs that need attention</source>
        <translation>Die Läufe auflisten, die Aufmerksamkeit brauchen</translation>
    </message>
    <message>
        <source>List the runs that stand too long in one state</source>
        <translation>Die Läufe auflisten, die zu lange in einem Zustand stehen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>waits for the NAS</comment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no run needs attention</comment>
        <translation>Keiner</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf zeigen</numerusform>
            <numerusform>%Ln Läufe zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stuck</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%Ln steht zu lange</numerusform>
            <numerusform>%Ln stehen zu lange</numerusform>
        </translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation>Zeit in jedem Zustand</translation>
    </message>
    <message numerus="yes">
        <source>The bar is the middle half of all runs, the line in it the usual time; the dots are the longest of those that took more than %Ln times the usual.</source>
        <translation>
            <numerusform>Der Balken ist die mittlere Hälfte aller Läufe, die Linie darin die übliche Zeit; die Punkte sind die längsten von denen, die mehr als das %Ln-Fache des Üblichen brauchten.</numerusform>
            <numerusform>Der Balken ist die mittlere Hälfte aller Läufe, die Linie darin die übliche Zeit; die Punkte sind die längsten von denen, die mehr als das %Ln-Fache des Üblichen brauchten.</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Usually</source>
        <comment>how long runs stay in a state</comment>
        <translation>Gewöhnlich</translation>
    </message>
    <message>
        <source>Half: from</source>
        <comment>half of all runs stay from ... to ... in a state</comment>
        <translation>Hälfte: von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>half of all runs stay from ... to ... in a state</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Longest</source>
        <comment>how long runs stay in a state</comment>
        <translation>Am längsten</translation>
    </message>
    <message>
        <source>Unusually long</source>
        <translation>Ungewöhnlich lange</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Jetzt dort</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Unusually long: double-click or press Enter to see the run</source>
        <translation>Ungewöhnlich lange: Doppelklick oder Eingabetaste zeigt den Lauf</translation>
    </message>
    <message>
        <source>{time}, still there</source>
        <translation>{time}, noch dort</translation>
    </message>
    <message numerus="yes">
        <source>Full in about %Ln day(s) at this week&apos;s pace</source>
        <translation>
            <numerusform>Beim Tempo dieser Woche in etwa %Ln Tag voll</numerusform>
            <numerusform>Beim Tempo dieser Woche in etwa %Ln Tagen voll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them (stands|stand) too long and (is|are) listed under Needs attention.</source>
        <comment>of the verified runs</comment>
        <translation>
            <numerusform>%Ln davon steht zu lange und findet sich unter „Braucht Aufmerksamkeit“.</numerusform>
            <numerusform>%Ln davon stehen zu lange und finden sich unter „Braucht Aufmerksamkeit“.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them stand too long in one state.</source>
        <comment>of the runs</comment>
        <translation>Alle stehen zu lange in einem Zustand.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (has|have) recorded times that contradict each other or lie in the future, as a wrong clock leaves them. Such times are left out here.</source>
        <translation>
            <numerusform>Bei %Ln Lauf sind Zeiten festgehalten, die sich widersprechen oder in der Zukunft liegen, wie eine falsch gehende Uhr sie hinterlässt. Solche Zeiten sind hier weggelassen.</numerusform>
            <numerusform>Bei %Ln Läufen sind Zeiten festgehalten, die sich widersprechen oder in der Zukunft liegen, wie eine falsch gehende Uhr sie hinterlässt. Solche Zeiten sind hier weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{state}: usually {time}</source>
        <comment>{time}: &apos;3 days&apos;</comment>
        <translation>{state}: gewöhnlich {time}</translation>
    </message>
    <message numerus="yes">
        <source>Half of %Ln run(s) took {low} to {high}</source>
        <comment>{low}: &apos;3 days&apos;</comment>
        <translation>
            <numerusform>Die Hälfte von %Ln Lauf brauchte {low} bis {high}</numerusform>
            <numerusform>Die Hälfte von %Ln Läufen brauchte {low} bis {high}</numerusform>
        </translation>
    </message>
    <message>
        <source>At this week&apos;s pace the disk lasts for more than a year</source>
        <translation>Beim Tempo dieser Woche reicht das Laufwerk mehr als ein Jahr</translation>
    </message>
    <message>
        <source>Full within an hour at this week&apos;s pace</source>
        <translation>Beim Tempo dieser Woche in weniger als einer Stunde voll</translation>
    </message>
    <message numerus="yes">
        <source>Full in about %Ln hour(s) at this week&apos;s pace</source>
        <translation>
            <numerusform>Beim Tempo dieser Woche in etwa %Ln Stunde voll</numerusform>
            <numerusform>Beim Tempo dieser Woche in etwa %Ln Stunden voll</numerusform>
        </translation>
    </message>
    <message>
        <source>no run is verified on the NAS, so none can be cleared yet</source>
        <translation>kein Lauf ist auf dem NAS geprüft, also lässt sich noch keiner freiräumen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified run(s) can be cleared</source>
        <translation>
            <numerusform>%Ln geprüfter Lauf lässt sich freiräumen</numerusform>
            <numerusform>%Ln geprüfte Läufe lassen sich freiräumen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clearing %Ln verified run(s) would free {size}</source>
        <translation>
            <numerusform>das Freiräumen von %Ln geprüftem Lauf würde {size} Platz schaffen</numerusform>
            <numerusform>das Freiräumen von %Ln geprüften Läufen würde {size} Platz schaffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clearing %Ln verified run(s) frees {size}</source>
        <translation>
            <numerusform>das Freiräumen von %Ln geprüftem Lauf schafft {size} Platz</numerusform>
            <numerusform>das Freiräumen von %Ln geprüften Läufen schafft {size} Platz</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} of {total} used, {clearable} of it safe to clear; {free} free</source>
        <comment>sizes</comment>
        <translation>{used} von {total} belegt, davon {clearable} freiräumbar; {free} frei</translation>
    </message>
    <message>
        <source>{used} of {total} used; {free} free</source>
        <comment>sizes</comment>
        <translation>{used} von {total} belegt; {free} frei</translation>
    </message>
    <message>
        <source>No run waits for the NAS.</source>
        <translation>Kein Lauf wartet auf das NAS.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (waits|wait) to be copied and verified.</source>
        <translation>
            <numerusform>%Ln Lauf wartet darauf, kopiert und geprüft zu werden.</numerusform>
            <numerusform>%Ln Läufe warten darauf, kopiert und geprüft zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be looked at.</source>
        <translation>Nichts muss angesehen werden.</translation>
    </message>
    <message>
        <source>No run stands too long in one state.</source>
        <translation>Kein Lauf steht zu lange in einem Zustand.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them (stands|stand) too long in one state.</source>
        <comment>of the runs</comment>
        <translation>
            <numerusform>%Ln davon steht zu lange in einem Zustand.</numerusform>
            <numerusform>%Ln davon stehen zu lange in einem Zustand.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands too long in one state.</source>
        <comment>the run</comment>
        <translation>Er steht zu lange in einem Zustand.</translation>
    </message>
    <message>
        <source>not known yet</source>
        <comment>how long runs stand in a state</comment>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>{time} at {state}, and still there</source>
        <comment>{time}: &apos;3 days&apos;</comment>
        <translation>{time} bei {state}, und noch dort</translation>
    </message>
    <message>
        <source>{time} at {state}</source>
        <comment>{time}: &apos;3 days&apos;</comment>
        <translation>{time} bei {state}</translation>
    </message>
    <message>
        <source>{outlook}; {clearing}.</source>
        <comment>{outlook}: &apos;The staging disk is full&apos;; {clearing}: &apos;clearing 27 verified runs frees 310 GB&apos;</comment>
        <translation>{outlook}; {clearing}.</translation>
    </message>
    <message>
        <source>The size of the staging disk is not known</source>
        <translation>Die Größe des Staging-Laufwerks ist nicht bekannt</translation>
    </message>
    <message>
        <source>The staging disk is full</source>
        <translation>Das Staging-Laufwerk ist voll</translation>
    </message>
    <message numerus="yes">
        <source>Nothing came and nothing was cleared in the last %Ln day(s)</source>
        <translation>
            <numerusform>Seit %Ln Tag kam nichts und wurde nichts freigeräumt</numerusform>
            <numerusform>In den letzten %Ln Tagen kam nichts und wurde nichts freigeräumt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As much was cleared as came in the last %Ln day(s)</source>
        <translation>
            <numerusform>Seit %Ln Tag wurde so viel freigeräumt, wie kam</numerusform>
            <numerusform>In den letzten %Ln Tagen wurde so viel freigeräumt, wie kam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (waits|wait) to be copied and verified; {apart}.</source>
        <comment>{apart}: &apos;2 of them need attention&apos;</comment>
        <translation>
            <numerusform>%Ln Lauf wartet darauf, kopiert und geprüft zu werden; {apart}.</numerusform>
            <numerusform>%Ln Läufe warten darauf, kopiert und geprüft zu werden; {apart}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them (needs|need) attention</source>
        <comment>of the runs that wait</comment>
        <translation>
            <numerusform>%Ln davon braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln davon brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), counted {time}</source>
        <translation>
            <numerusform>%Ln Lauf, gezählt {time}</numerusform>
            <numerusform>%Ln Läufe, gezählt {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instrument(s). {states}.</source>
        <comment>{states}: &apos;3 Staging, 2 Complete&apos;</comment>
        <translation>
            <numerusform>%Ln Gerät. {states}.</numerusform>
            <numerusform>%Ln Geräte. {states}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln day(s): {came}; {cleared}.</source>
        <comment>{came}: &apos;3 runs came, 48 GB&apos;; {cleared}: &apos;2 runs were cleared, 31 GB&apos;</comment>
        <translation>
            <numerusform>In %Ln Tag: {came}; {cleared}.</numerusform>
            <numerusform>In %Ln Tagen: {came}; {cleared}.</numerusform>
        </translation>
    </message>
    <message>
        <source>usually {time}</source>
        <comment>{time}: &apos;3 days&apos;</comment>
        <translation>gewöhnlich {time}</translation>
    </message>
    <message numerus="yes">
        <source>In the last %Ln day(s) {size} more was cleared than came</source>
        <translation>
            <numerusform>Seit %Ln Tag wurde {size} mehr freigeräumt, als kam</numerusform>
            <numerusform>In den letzten %Ln Tagen wurde {size} mehr freigeräumt, als kam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) came, {size}</source>
        <translation>
            <numerusform>%Ln Lauf kam, {size}</numerusform>
            <numerusform>%Ln Läufe kamen, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (was|were) cleared, {size}</source>
        <translation>
            <numerusform>%Ln Lauf wurde freigeräumt, {size}</numerusform>
            <numerusform>%Ln Läufe wurden freigeräumt, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>{state}: no run has been through it yet</source>
        <translation>{state}: noch kein Lauf ist hindurchgegangen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>The staging folder cannot be read</source>
        <translation>Der Staging-Ordner lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Pick another staging folder</source>
        <translation>Einen anderen Staging-Ordner auswählen</translation>
    </message>
    <message>
        <source>The staging folder is not there</source>
        <translation>Der Staging-Ordner ist nicht da</translation>
    </message>
    <message>
        <source>The folder was moved or removed, or its disk or share is not connected. Nothing was changed. Connect it and try again, or choose another folder.</source>
        <translation>Der Ordner wurde verschoben oder entfernt, oder sein Laufwerk oder seine Freigabe ist nicht verbunden. Nichts wurde geändert. Verbinden Sie ihn und versuchen Sie es noch einmal, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This is not a folder</source>
        <translation>Dies ist kein Ordner</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose the folder into which your instruments write.</source>
        <translation>Nichts wurde geändert. Wählen Sie den Ordner, in den Ihre Geräte schreiben.</translation>
    </message>
    <message>
        <source>You may not read the staging folder</source>
        <translation>Sie dürfen den Staging-Ordner nicht lesen</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask your IT for permission, or choose another folder.</source>
        <translation>Nichts wurde geändert. Bitten Sie Ihre IT um die Berechtigung, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation>Läufe werden gesucht…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Look for the folder once more</source>
        <translation>Noch einmal nach dem Ordner sehen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Look for runs once more</source>
        <translation>Noch einmal nach Läufen suchen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>You stopped before a run was found. Nothing was changed.</source>
        <translation>Sie haben gestoppt, bevor ein Lauf gefunden war. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Alle Läufe zeigen</translation>
    </message>
    <message>
        <source>Clear the search and every filter</source>
        <translation>Die Suche und alle Filter entfernen</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>Kein Lauf passt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (is|are) hidden by the search and the filters.</source>
        <translation>
            <numerusform>%Ln Lauf ist durch die Suche und die Filter verborgen.</numerusform>
            <numerusform>%Ln Läufe sind durch die Suche und die Filter verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for runs</source>
        <translation>Läufe werden gesucht</translation>
    </message>
</context>
<context>
    <name>Practice lab</name>
    <message>
        <source>Making the practice lab…</source>
        <translation>Übungslabor wird angelegt…</translation>
    </message>
    <message>
        <source>Making the practice lab</source>
        <translation>Übungslabor wird angelegt</translation>
    </message>
    <message>
        <source>Made-up data: try every step. It lies in a temporary folder and is gone when the app is closed.</source>
        <translation>Erfundene Daten: Probieren Sie jeden Schritt aus. Sie liegen in einem temporären Ordner und sind weg, sobald die App geschlossen wird.</translation>
    </message>
    <message>
        <source>Open my staging folder…</source>
        <translation>Meinen Staging-Ordner öffnen…</translation>
    </message>
    <message>
        <source>Practice lab</source>
        <translation>Übungslabor</translation>
    </message>
    <message>
        <source>Leave the practice lab for real runs</source>
        <translation>Das Übungslabor verlassen und zu den echten Läufen gehen</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The run&apos;s data is not affected. Choose “Check this run…” in the menu: it says what can be repaired, and keeps the old record. What it cannot repair is for whoever looks after the staging folder; copy the details for them.</source>
        <translation>Die Daten des Laufs sind nicht betroffen. Wählen Sie im Menü „Diesen Lauf untersuchen…“: Dort steht, was sich reparieren lässt, und der alte Eintrag bleibt erhalten. Was sich nicht reparieren lässt, ist Sache der Person, die sich um den Staging-Ordner kümmert; kopieren Sie ihr die Details.</translation>
    </message>
    <message>
        <source>This run&apos;s record is damaged and cannot be read.</source>
        <translation>Der Eintrag dieses Laufs ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>Check that you may read the folder and that the disk or share is connected, then refresh.</source>
        <translation>Sehen Sie nach, ob Sie den Ordner lesen dürfen und ob das Laufwerk oder die Freigabe verbunden ist, und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>This run&apos;s record is empty.</source>
        <translation>Der Eintrag dieses Laufs ist leer.</translation>
    </message>
    <message>
        <source>This run&apos;s record is larger than any real record (8 MB).</source>
        <translation>Der Eintrag dieses Laufs ist größer als jeder echte Eintrag (8 MB).</translation>
    </message>
    <message>
        <source>This run&apos;s record is damaged: it is nested too deeply to be read.</source>
        <translation>Der Eintrag dieses Laufs ist beschädigt: Er ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Something that is not a file stands where this run&apos;s record should be.</source>
        <translation>Wo der Eintrag dieses Laufs sein sollte, liegt etwas, das keine Datei ist.</translation>
    </message>
    <message>
        <source>This run&apos;s record was made by another version of the software (format {detail}).</source>
        <comment>{detail}: a version number</comment>
        <translation>Der Eintrag dieses Laufs stammt von einer anderen Version der Software (Format {detail}).</translation>
    </message>
    <message>
        <source>Update ExLab Runs on this computer. Until then the run can be looked at, but not advanced here.</source>
        <translation>Aktualisieren Sie ExLab Runs auf diesem Rechner. Bis dahin lässt sich der Lauf ansehen, aber hier nicht weiterführen.</translation>
    </message>
    <message>
        <source>This run&apos;s record contradicts itself: its state is not the last step of its history.</source>
        <translation>Der Eintrag dieses Laufs widerspricht sich: Sein Zustand ist nicht der letzte Schritt seines Verlaufs.</translation>
    </message>
    <message>
        <source>This run&apos;s history is not complete: it leaves out a step.</source>
        <translation>Der Verlauf dieses Laufs ist nicht vollständig: Ein Schritt fehlt darin.</translation>
    </message>
    <message>
        <source>This run&apos;s record names a place outside the staging folder, so it is not trusted.</source>
        <translation>Der Eintrag dieses Laufs nennt einen Ort außerhalb des Staging-Ordners; ihm wird nicht getraut.</translation>
    </message>
    <message>
        <source>This run&apos;s record could not be opened.</source>
        <translation>Der Eintrag dieses Laufs ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>This run&apos;s record is a link to another place, so it is not trusted.</source>
        <translation>Der Eintrag dieses Laufs ist ein Verweis auf einen anderen Ort; ihm wird nicht getraut.</translation>
    </message>
    <message>
        <source>This folder could not be opened, so its runs cannot be shown.</source>
        <translation>Dieser Ordner ließ sich nicht öffnen; seine Läufe können nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>Run details</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Path in the staging folder</source>
        <translation>Pfad im Staging-Ordner</translation>
    </message>
    <message>
        <source>Path in the record</source>
        <translation>Pfad im Eintrag</translation>
    </message>
    <message>
        <source>Instrument in the record</source>
        <translation>Gerät im Eintrag</translation>
    </message>
    <message>
        <source>Kind in the record</source>
        <translation>Art im Eintrag</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Format version</source>
        <translation>Formatversion</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>Angelegt am</translation>
    </message>
    <message>
        <source>Project in the LIMS</source>
        <translation>Projekt im LIMS</translation>
    </message>
    <message>
        <source>Project name at creation</source>
        <translation>Projektname beim Anlegen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Intended NAS folder</source>
        <translation>Vorgesehener NAS-Ordner</translation>
    </message>
    <message>
        <source>Finished when there is</source>
        <translation>Fertig, sobald da ist</translation>
    </message>
    <message>
        <source>Problem in creation.json</source>
        <translation>Problem in creation.json</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Proof of the NAS copy</source>
        <translation>Nachweis der NAS-Kopie</translation>
    </message>
    <message>
        <source>Checksum of the checksum list</source>
        <translation>Prüfsumme der Prüfsummenliste</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Folder on the NAS</source>
        <translation>Ordner auf dem NAS</translation>
    </message>
    <message>
        <source>Checksum list</source>
        <translation>Prüfsummenliste</translation>
    </message>
    <message>
        <source>Files received</source>
        <translation>Empfangene Dateien</translation>
    </message>
    <message>
        <source>Size received</source>
        <translation>Empfangene Größe</translation>
    </message>
</context>
<context>
    <name>Run list</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bedienperson</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>Festgehalten auf</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>{column} descending</source>
        <translation>{column} absteigend</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between the columns that a list is sorted by</comment>
        <translation>, dann </translation>
    </message>
    <message>
        <source>Click a title to sort by it, with Ctrl to sort by it as well</source>
        <translation>Klick auf einen Titel sortiert danach, Strg+Klick zusätzlich</translation>
    </message>
    <message>
        <source>Not sorted</source>
        <translation>Nicht sortiert</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Then sort by this column</source>
        <translation>Dann nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Sorted by: {columns}</source>
        <translation>Sortiert nach: {columns}</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Experimental</source>
        <comment>kind of a run</comment>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Test</source>
        <comment>kind of a run</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Not checked on the disk yet.</source>
        <translation>Auf dem Laufwerk noch nicht nachgesehen.</translation>
    </message>
    <message>
        <source>As it was before the staging folder went away.</source>
        <translation>Wie er war, als der Staging-Ordner zuletzt erreichbar war.</translation>
    </message>
</context>
<context>
    <name>Run panel</name>
    <message numerus="yes">
        <source>%Ln of these runs (has|have) no next step here, or a job at work already.</source>
        <translation>
            <numerusform>%Ln dieser Läufe hat hier keinen nächsten Schritt, oder eine Aufgabe arbeitet schon daran.</numerusform>
            <numerusform>%Ln dieser Läufe haben hier keinen nächsten Schritt, oder eine Aufgabe arbeitet schon daran.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each run takes its own next step. You see what was done, and what was not, at the end.</source>
        <translation>Bei jedem Lauf wird sein eigener nächster Schritt getan. Am Ende sehen Sie, was getan wurde und was nicht.</translation>
    </message>
    <message>
        <source>None of these runs has a next step here.</source>
        <translation>Keiner dieser Läufe hat hier einen nächsten Schritt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) selected</source>
        <translation>
            <numerusform>%Ln Lauf ausgewählt</numerusform>
            <numerusform>%Ln Läufe ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask your IT to look at the permissions of the run&apos;s log and of its folder on the NAS.</source>
        <translation>Bitten Sie Ihre IT, die Berechtigungen für das Protokoll des Laufs und für seinen Ordner auf dem NAS anzusehen.</translation>
    </message>
    <message>
        <source>The run&apos;s data is as it was.</source>
        <translation>Die Daten des Laufs sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Select a run to see where it stands and what to do next.</source>
        <translation>Wählen Sie einen Lauf aus, um zu sehen, wo er steht und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>This run is being worked on</source>
        <translation>An diesem Lauf wird gerade gearbeitet</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>Weitere Schritte</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the run&apos;s files in the file manager</source>
        <translation>Die Dateien des Laufs im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Other step</source>
        <translation>Anderer Schritt</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message>
        <source>What else can be done with this run</source>
        <translation>Was sich mit diesem Lauf sonst noch tun lässt</translation>
    </message>
    <message>
        <source>This run is not in the staging folder any more.</source>
        <translation>Dieser Lauf ist nicht mehr im Staging-Ordner.</translation>
    </message>
    <message>
        <source>The panel shows it as it was when it was seen last.</source>
        <translation>Unten sehen Sie ihn so, wie er zuletzt gesehen wurde.</translation>
    </message>
    <message>
        <source>Another program or computer moved, renamed or deleted it. Select another run to go on.</source>
        <translation>Ein anderes Programm oder ein anderer Rechner hat ihn verschoben, umbenannt oder gelöscht. Wählen Sie einen anderen Lauf aus, um weiterzumachen.</translation>
    </message>
    <message>
        <source>What to show of this run</source>
        <translation>Was von diesem Lauf zu sehen ist</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Noch ist nichts festgehalten.</translation>
    </message>
    <message>
        <source>No log line mentions this run, its project or its instrument yet.</source>
        <translation>Noch nennt keine Zeile des Protokolls diesen Lauf, sein Projekt oder sein Gerät.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy all lines of this tab</source>
        <translation>Alle Zeilen dieser Registerkarte kopieren</translation>
    </message>
    <message>
        <source>The record cannot be read, so its history cannot be shown.</source>
        <translation>Der Eintrag lässt sich nicht lesen; deshalb kann sein Verlauf nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>This run is not tracked yet, so it has no history.</source>
        <translation>Dieser Lauf wird noch nicht verfolgt; deshalb hat er keinen Verlauf.</translation>
    </message>
    <message>
        <source>Steps of this run</source>
        <translation>Schritte dieses Laufs</translation>
    </message>
    <message>
        <source>Recorded on {computer}</source>
        <translation>Festgehalten auf {computer}</translation>
    </message>
    <message>
        <source>The step is recorded, but not all that goes with it could be written.</source>
        <translation>Der Schritt ist festgehalten, aber nicht alles, was dazugehört, ließ sich schreiben.</translation>
    </message>
</context>
<context>
    <name>Run report</name>
    <message>
        <source>It tells what the records say and what this app has proven. The data files were counted for it, and not read again.</source>
        <translation>Er sagt, was die Einträge sagen und was diese App bewiesen hat. Die Datendateien wurden dafür gezählt und nicht noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Not in this report, because they could not be looked at:</source>
        <translation>Nicht in diesem Bericht, weil sie sich nicht ansehen ließen:</translation>
    </message>
    <message>
        <source>A record names computers, not people; who proved a copy with this app stands below.</source>
        <translation>Ein Eintrag nennt Rechner, keine Personen; wer eine Kopie mit dieser App nachgewiesen hat, steht unten.</translation>
    </message>
    <message>
        <source>Anybody can check the copy at any time without this app: open a terminal in the run&apos;s folder on the NAS and run the first line; each file must be OK. The second line must give the SHA-256 of the list that stands above.</source>
        <translation>Jeder kann die Kopie jederzeit ohne diese App prüfen: Öffnen Sie im Ordner des Laufs auf dem NAS ein Terminal und führen Sie die erste Zeile aus; bei jeder Datei muss OK stehen. Die zweite Zeile muss den SHA-256 der Liste ergeben, der oben steht.</translation>
    </message>
    <message>
        <source>Run report</source>
        <translation>Laufbericht</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Files, size</source>
        <translation>Dateien, Größe</translation>
    </message>
    <message>
        <source>NAS copy</source>
        <translation>NAS-Kopie</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>could not be counted</source>
        <translation>ließ sich nicht zählen</translation>
    </message>
    <message>
        <source>No step is known: there is no record that can be read.</source>
        <translation>Kein Schritt ist bekannt: Es gibt keinen lesbaren Eintrag.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>When, local time</source>
        <translation>Wann, Ortszeit</translation>
    </message>
    <message>
        <source>When, UTC</source>
        <translation>Wann, UTC</translation>
    </message>
    <message>
        <source>Recorded by the computer</source>
        <translation>Festgehalten vom Rechner</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>Was festgehalten wurde</translation>
    </message>
    <message>
        <source>Nothing was found that is wrong or does not fit together.</source>
        <translation>Es wurde nichts gefunden, das falsch ist oder nicht zusammenpasst.</translation>
    </message>
    <message>
        <source>How to check it</source>
        <translation>So prüfen Sie es nach</translation>
    </message>
    <message>
        <source>Made on {when} ({utc} UTC) with {app} {version} on {host}.</source>
        <translation>Erstellt am {when} ({utc} UTC) mit {app} {version} auf {host}.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Operator, as the instrument noted</source>
        <translation>Bedienperson laut Gerät</translation>
    </message>
    <message>
        <source>Staging folder</source>
        <translation>Staging-Ordner</translation>
    </message>
    <message>
        <source>In the staging folder now</source>
        <translation>Jetzt im Staging-Ordner</translation>
    </message>
    <message>
        <source>Folder on the NAS</source>
        <translation>Ordner auf dem NAS</translation>
    </message>
    <message>
        <source>Kind of proof</source>
        <translation>Art des Nachweises</translation>
    </message>
    <message>
        <source>Checksum list</source>
        <translation>Prüfsummenliste</translation>
    </message>
    <message>
        <source>SHA-256 of the list, now</source>
        <translation>SHA-256 der Liste, jetzt</translation>
    </message>
    <message>
        <source>Run report: {run}</source>
        <translation>Laufbericht: {run}</translation>
    </message>
    <message>
        <source>Run report: {runs}</source>
        <translation>Laufbericht: {runs}</translation>
    </message>
    <message>
        <source>By the account {user}.</source>
        <translation>Vom Konto {user}.</translation>
    </message>
    <message>
        <source>In the folder on the NAS now</source>
        <translation>Jetzt im Ordner auf dem NAS</translation>
    </message>
    <message>
        <source>By, on the computer</source>
        <translation>Von, auf dem Rechner</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>About the folder</source>
        <translation>Gilt für den Ordner</translation>
    </message>
    <message>
        <source>SHA-256 of the list, when proven</source>
        <translation>SHA-256 der Liste, beim Nachweis</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Proof of the NAS copy</source>
        <translation>Nachweis der NAS-Kopie</translation>
    </message>
    <message>
        <source>Noted on, local time</source>
        <translation>Festgehalten am, Ortszeit</translation>
    </message>
    <message>
        <source>Noted on, UTC</source>
        <translation>Festgehalten am, UTC</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Only the first runs are shown here. The saved report also has the other {runs}.</source>
        <translation>Hier sehen Sie nur die ersten Läufe. Der gespeicherte Bericht enthält auch den Rest: {runs}.</translation>
    </message>
    <message>
        <source>Put the report of each run into the folder .exlab-wizard of its copy on the NAS, where it is found together with the data</source>
        <translation>Den Bericht jedes Laufs in den Ordner .exlab-wizard seiner Kopie auf dem NAS legen, wo man ihn zusammen mit den Daten findet</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Choose a printer and print this report (Ctrl+P)</source>
        <translation>Einen Drucker wählen und diesen Bericht drucken (Strg+P)</translation>
    </message>
    <message>
        <source>Save beside the NAS copy</source>
        <translation>Neben der NAS-Kopie speichern</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>Als HTML speichern…</translation>
    </message>
    <message>
        <source>Save this report as one file that every browser shows</source>
        <translation>Diesen Bericht als eine Datei speichern, die jeder Browser zeigt</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save this report as pages to print or to send (Ctrl+S)</source>
        <translation>Diesen Bericht als Seiten zum Drucken oder Verschicken speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no verified copy on the NAS that it could be put beside</source>
        <translation>Es gibt keine geprüfte Kopie auf dem NAS, neben die er passen würde</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>The report as it will be saved; its text can be copied</source>
        <translation>Der Bericht, wie er gespeichert wird; sein Text lässt sich kopieren</translation>
    </message>
    <message>
        <source>No verified copy of this run on the NAS is recorded.</source>
        <translation>Keine geprüfte Kopie dieses Laufs auf dem NAS ist festgehalten.</translation>
    </message>
    <message>
        <source>It could not be looked at when this report was made.</source>
        <translation>Er ließ sich nicht ansehen, als dieser Bericht entstand.</translation>
    </message>
    <message>
        <source>The record says that the copy on the NAS was verified. That is the word of the program which recorded it: this app has not compared the two copies.</source>
        <translation>Der Eintrag sagt, dass die Kopie auf dem NAS geprüft wurde. Das ist das Wort des Programms, das es festgehalten hat: Diese App hat die beiden Kopien nicht verglichen.</translation>
    </message>
    <message>
        <source>The copy on the NAS was recorded as verified, but something does not match now; see what was found. Verify the copy again before you rely on it.</source>
        <translation>Die Kopie auf dem NAS wurde als geprüft festgehalten, aber etwas stimmt jetzt nicht überein; siehe, was gefunden wurde. Prüfen Sie die Kopie noch einmal, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>The copy on the NAS was recorded as verified, but the proof that was noted then is damaged or not complete any more; see what was found. Verify the copy again before you rely on it.</source>
        <translation>Die Kopie auf dem NAS wurde als geprüft festgehalten, aber der Nachweis, der damals notiert wurde, ist beschädigt oder nicht mehr vollständig; siehe, was gefunden wurde. Prüfen Sie die Kopie noch einmal, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>It was not looked at for this report.</source>
        <translation>Er wurde für diesen Bericht nicht angesehen.</translation>
    </message>
    <message>
        <source>No readable record</source>
        <translation>Kein lesbarer Eintrag</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <source>Does not match now</source>
        <translation>Stimmt jetzt nicht überein</translation>
    </message>
    <message>
        <source>Recorded, not proven by this app</source>
        <translation>Festgehalten, von dieser App nicht nachgewiesen</translation>
    </message>
    <message>
        <source>Not proven any more</source>
        <translation>Nicht mehr nachgewiesen</translation>
    </message>
    <message>
        <source>No verified copy</source>
        <translation>Keine geprüfte Kopie</translation>
    </message>
    <message>
        <source>This app copied every file, read it back from the NAS, and found it identical by its SHA-256 checksum.</source>
        <translation>Diese App hat jede Datei kopiert, vom NAS zurückgelesen und an ihrer SHA-256-Prüfsumme als identisch erkannt.</translation>
    </message>
    <message>
        <source>This app read every file on both sides, and found them identical by their SHA-256 checksums. Another program had made the copy.</source>
        <translation>Diese App hat jede Datei auf beiden Seiten gelesen und an ihren SHA-256-Prüfsummen als identisch erkannt. Die Kopie hatte ein anderes Programm gemacht.</translation>
    </message>
    <message>
        <source>None by this app: the record alone says so, on the word of the program that wrote it.</source>
        <translation>Keiner von dieser App: Nur der Eintrag sagt es, auf das Wort des Programms, das ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>None that still holds: what this app noted as proof is damaged, or does not fit the list.</source>
        <translation>Keiner, der noch gilt: Was diese App als Nachweis notiert hat, ist beschädigt oder passt nicht zur Liste.</translation>
    </message>
    <message>
        <source>None: no copy is recorded as verified.</source>
        <translation>Keiner: Es ist keine Kopie als geprüft festgehalten.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>It is there, but empty.</source>
        <translation>Sie ist da, aber leer.</translation>
    </message>
    <message>
        <source>It is there, but damaged.</source>
        <translation>Sie ist da, aber beschädigt.</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Sie ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The run&apos;s record is not in order.</source>
        <translation>Der Eintrag des Laufs ist nicht in Ordnung.</translation>
    </message>
    <message>
        <source>A step is recorded as earlier than the one before it: a computer&apos;s clock was wrong.</source>
        <translation>Ein Schritt ist früher festgehalten als der vor ihm: Die Uhr eines Rechners ging falsch.</translation>
    </message>
    <message>
        <source>The checksum list is missing in the staging folder.</source>
        <translation>Die Prüfsummenliste fehlt im Staging-Ordner.</translation>
    </message>
    <message>
        <source>The checksum list is empty.</source>
        <translation>Die Prüfsummenliste ist leer.</translation>
    </message>
    <message>
        <source>The checksum list is damaged.</source>
        <translation>Die Prüfsummenliste ist beschädigt.</translation>
    </message>
    <message>
        <source>The checksum list could not be read.</source>
        <translation>Die Prüfsummenliste ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The checksum list is not the one that was written when the copy was proven.</source>
        <translation>Die Prüfsummenliste ist nicht die, die beim Nachweis der Kopie geschrieben wurde.</translation>
    </message>
    <message>
        <source>What this app noted as proof cannot be read.</source>
        <translation>Was diese App als Nachweis notiert hat, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>What was noted of each file when the copy was proven is damaged or missing.</source>
        <translation>Was beim Nachweis der Kopie zu jeder Datei notiert wurde, ist beschädigt oder fehlt.</translation>
    </message>
    <message>
        <source>The proof is about another folder on the NAS than the one in the record.</source>
        <translation>Der Nachweis gilt für einen anderen Ordner auf dem NAS als den im Eintrag.</translation>
    </message>
    <message>
        <source>The record beside the copy on the NAS is not up to date.</source>
        <translation>Der Eintrag neben der Kopie auf dem NAS ist nicht aktuell.</translation>
    </message>
    <message>
        <source>The run&apos;s folder on the NAS is not there, or its share is not connected.</source>
        <translation>Der Ordner des Laufs auf dem NAS ist nicht da, oder seine Freigabe ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The copy on the NAS could not be looked at.</source>
        <translation>Die Kopie auf dem NAS ließ sich nicht ansehen.</translation>
    </message>
    <message>
        <source>The copy on the NAS has another number of files or bytes than it should have.</source>
        <translation>Die Kopie auf dem NAS hat eine andere Zahl von Dateien oder Bytes, als sie haben sollte.</translation>
    </message>
    <message>
        <source>The checksum list beside the copy on the NAS is not the one in the staging folder.</source>
        <translation>Die Prüfsummenliste neben der Kopie auf dem NAS ist nicht die im Staging-Ordner.</translation>
    </message>
    <message>
        <source>The staging folder has another number of files or bytes than was recorded or proven.</source>
        <translation>Der Staging-Ordner hat eine andere Zahl von Dateien oder Bytes, als festgehalten oder nachgewiesen wurde.</translation>
    </message>
    <message>
        <source>The files in the staging folder could not be counted.</source>
        <translation>Die Dateien im Staging-Ordner ließen sich nicht zählen.</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation>{number} Bytes</translation>
    </message>
    <message>
        <source>When this report was made, {amount} lay there; they were counted, not read again.</source>
        <translation>Als dieser Bericht entstand, lag dort: {amount}; gezählt, nicht noch einmal gelesen.</translation>
    </message>
    <message>
        <source>It names {files}.</source>
        <translation>Sie nennt {files}.</translation>
    </message>
    <message>
        <source>copy in {folder}</source>
        <translation>Kopie in {folder}</translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation>Speichern Sie ihn in einem anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>The reports of {failed} could not be put beside their NAS copies.</source>
        <translation>Die Berichte für {failed} ließen sich nicht neben die NAS-Kopien legen.</translation>
    </message>
    <message>
        <source>The data on the NAS was not touched; {saved} are in their places.</source>
        <translation>Die Daten auf dem NAS wurden nicht angerührt; an ihrem Platz liegen die Berichte für {saved}.</translation>
    </message>
    <message>
        <source>Making the run report</source>
        <translation>Laufbericht wird erstellt</translation>
    </message>
    <message>
        <source>Save the run report</source>
        <translation>Laufbericht speichern</translation>
    </message>
    <message>
        <source>The report could not be made: the run cannot be looked at.</source>
        <translation>Der Bericht ließ sich nicht erstellen: Der Lauf lässt sich nicht ansehen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Refresh, and check that the disk or share is connected; then try again.</source>
        <translation>Aktualisieren Sie und sehen Sie nach, ob das Laufwerk oder die Freigabe verbunden ist; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>If the file is open in another program, close it there; or save in another folder.</source>
        <translation>Ist die Datei in einem anderen Programm offen, schließen Sie sie dort; oder speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>The report could not be saved.</source>
        <translation>Der Bericht ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation>Kein Lauf wurde angerührt, und eine Datei, die vorher da war, ist, wie sie war.</translation>
    </message>
    <message>
        <source>Check that the NAS is connected and that you may write there, then try again.</source>
        <translation>Sehen Sie nach, ob das NAS verbunden ist und Sie dort schreiben dürfen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet.</translation>
    </message>
    <message>
        <source>Save the report as PDF and print that elsewhere, or ask your IT to set up a printer.</source>
        <translation>Speichern Sie den Bericht als PDF und drucken Sie ihn woanders, oder bitten Sie Ihre IT, einen Drucker einzurichten.</translation>
    </message>
    <message>
        <source>Stopped; no report was made</source>
        <translation>Gestoppt; es wurde kein Bericht erstellt</translation>
    </message>
    <message>
        <source>Saving the run report</source>
        <translation>Laufbericht wird gespeichert</translation>
    </message>
    <message>
        <source>Printing the run report</source>
        <translation>Laufbericht wird gedruckt</translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln page(s) to the printer</source>
        <translation>
            <numerusform>%Ln Seite an den Drucker geschickt</numerusform>
            <numerusform>%Ln Seiten an den Drucker geschickt</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving reports on the NAS</source>
        <translation>Berichte werden auf dem NAS gespeichert</translation>
    </message>
    <message>
        <source>The folder is not there any more. Save it in another one.</source>
        <translation>Den Ordner gibt es nicht mehr. Speichern Sie in einem anderen.</translation>
    </message>
    <message>
        <source>Select one run or more, then make their report</source>
        <translation>Wählen Sie einen oder mehrere Läufe aus und erstellen Sie dann ihren Bericht</translation>
    </message>
    <message>
        <source>Saved the reports of {runs} beside their NAS copies</source>
        <translation>Berichte für {runs} neben den NAS-Kopien gespeichert</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path} gespeichert</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved</source>
        <translation>Gestoppt; es wurde nichts gespeichert</translation>
    </message>
</context>
<context>
    <name>Search field</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>C&amp;hoose…</source>
        <comment>the NAS folder</comment>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <comment>the NAS folder</comment>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <comment>the test of the NAS folder</comment>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Choose the NAS folder</source>
        <translation>NAS-Ordner wählen</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Den Test stoppen</translation>
    </message>
    <message>
        <source>Stopped; the small file is removed.</source>
        <translation>Gestoppt; die kleine Datei ist entfernt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of all texts, dates and numbers. Saving changes it at once.</source>
        <translation>Für alle Texte, Datumsangaben und Zahlen. Sie wechselt mit dem Speichern sofort.</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Add a staging folder</source>
        <translation>Staging-Ordner hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <comment>a staging folder from the list</comment>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <comment>a staging folder</comment>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Settings of your IT</source>
        <translation>Einstellungen Ihrer IT</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> times</source>
        <comment>behind a number, with the space: 3 times</comment>
        <translation> Mal</translation>
    </message>
    <message>
        <source>Staging &amp;folders</source>
        <translation>Staging-&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;NAS folder of the selected staging folder</source>
        <translation>&amp;NAS-Ordner des ausgewählten Staging-Ordners</translation>
    </message>
    <message>
        <source>no NAS folder yet</source>
        <translation>noch kein NAS-Ordner</translation>
    </message>
    <message>
        <source>Take this folder off the list; nothing on the disk is touched</source>
        <translation>Diesen Ordner von der Liste nehmen; auf dem Laufwerk wird nichts angerührt</translation>
    </message>
    <message>
        <source>Write a small file there, read it back, and remove it</source>
        <translation>Dort eine kleine Datei schreiben, zurücklesen und entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>in a field; its words must be among those to type</comment>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Instruments put their runs into a staging folder; the copies go to its NAS folder.</source>
        <translation>Geräte legen ihre Läufe in einen Staging-Ordner; die Kopien gehen in seinen NAS-Ordner.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Who copies a run to the NAS once its sync is queued.</source>
        <translation>Wer einen Lauf auf das NAS kopiert, sobald er zum Sync vorgemerkt ist.</translation>
    </message>
    <message>
        <source>This app &amp;copies, and reads everything back to compare it</source>
        <translation>Diese App &amp;kopiert, liest alles zurück und vergleicht es</translation>
    </message>
    <message>
        <source>Another &amp;program copies; this app compares when you ask it to</source>
        <translation>Ein anderes &amp;Programm kopiert; diese App vergleicht, wenn Sie es wünschen</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>What shows that an instrument has finished a run, where the run itself does not say.</source>
        <translation>Was zeigt, dass ein Gerät mit einem Lauf fertig ist, wenn der Lauf selbst nichts sagt.</translation>
    </message>
    <message>
        <source>&amp;Quiet time</source>
        <translation>&amp;Ruhezeit</translation>
    </message>
    <message>
        <source>Marking a run complete warns you when its newest file is younger.</source>
        <translation>Wird ein Lauf als vollständig markiert und seine neueste Datei ist jünger, gibt es einen Warnhinweis.</translation>
    </message>
    <message>
        <source>no warning</source>
        <translation>kein Warnhinweis</translation>
    </message>
    <message>
        <source>S&amp;entinel file</source>
        <translation>&amp;Endmarke</translation>
    </message>
    <message>
        <source>A file of this name in the run folder says that it has finished.</source>
        <translation>Eine Datei dieses Namens im Ordner des Laufs sagt, dass er fertig ist.</translation>
    </message>
    <message>
        <source>&amp;Manifest file</source>
        <translation>&amp;Manifest</translation>
    </message>
    <message>
        <source>A file of this name lists the files of a finished run.</source>
        <translation>Eine Datei dieses Namens listet die Dateien eines fertigen Laufs auf.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>A run that stands in one state for longer than this needs attention.</source>
        <translation>Ein Lauf, der länger als hier angegeben in einem Zustand steht, braucht Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>L&amp;onger than usual</source>
        <translation>&amp;Länger als üblich</translation>
    </message>
    <message>
        <source>Sooner, when a run has stood this many times longer than is usual for its instrument; never where it says never above.</source>
        <translation>Früher, wenn ein Lauf so viele Male länger steht, als es bei seinem Gerät üblich ist; nie, wo oben „nie“ steht.</translation>
    </message>
    <message>
        <source>does not count</source>
        <comment>Longer than usual</comment>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>Clearing</source>
        <translation>Freiräumen</translation>
    </message>
    <message>
        <source>How the NAS copy is looked at once more before the staging copy may be deleted.</source>
        <translation>Wie die NAS-Kopie noch einmal angesehen wird, bevor die Staging-Kopie gelöscht werden darf.</translation>
    </message>
    <message>
        <source>Rea&amp;d every file again and compare its content (safest)</source>
        <translation>&amp;Jede Datei noch einmal lesen und den Inhalt vergleichen (am sichersten)</translation>
    </message>
    <message>
        <source>Compare si&amp;ze and time only (faster, finds no damaged file)</source>
        <translation>Nur Größe und &amp;Zeit vergleichen (schneller, findet keine beschädigte Datei)</translation>
    </message>
    <message>
        <source>This folder is open now, so it stays on the list</source>
        <translation>Dieser Ordner ist gerade offen und bleibt deshalb auf der Liste</translation>
    </message>
    <message>
        <source>This value is not possible.</source>
        <translation>Dieser Wert ist nicht möglich.</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>Geben Sie einen Dateinamen ein.</translation>
    </message>
    <message>
        <source>Enter the name of one file, without / and \.</source>
        <translation>Geben Sie den Namen einer einzelnen Datei ein, ohne / und \.</translation>
    </message>
    <message>
        <source>Enter the whole path, from the drive or the share on.</source>
        <translation>Geben Sie den ganzen Pfad ein, ab dem Laufwerk oder der Freigabe.</translation>
    </message>
    <message>
        <source>This folder overlaps the staging folder, so it cannot hold a second copy. Choose a folder on the NAS.</source>
        <translation>Dieser Ordner überschneidet sich mit dem Staging-Ordner und kann deshalb keine zweite Kopie aufnehmen. Wählen Sie einen Ordner auf dem NAS.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <comment>in a field; its words must be among those to type</comment>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>h, hour, hours</source>
        <comment>what may be typed behind a number of hours</comment>
        <translation>h, Std, Stunde, Stunden</translation>
    </message>
    <message>
        <source>d, day, days</source>
        <comment>what may be typed behind a number of days</comment>
        <translation>d, T, Tag, Tage</translation>
    </message>
    <message>
        <source>Everything else in it does.</source>
        <comment>count</comment>
        <translation>Alles andere darin zählt.</translation>
    </message>
    <message>
        <source>Copy the details for your IT.</source>
        <translation>Kopieren Sie die Details für Ihre IT.</translation>
    </message>
    <message>
        <source>{free} of {total} are free.</source>
        <comment>sizes</comment>
        <translation>{free} von {total} sind frei.</translation>
    </message>
    <message>
        <source>What came back was not what was written. Do not use this folder; tell your IT.</source>
        <translation>Es kam etwas anderes zurück, als geschrieben wurde. Verwenden Sie diesen Ordner nicht; sagen Sie es Ihrer IT.</translation>
    </message>
    <message>
        <source>The NAS is full. Free some space on it, or ask your IT.</source>
        <translation>Das NAS ist voll. Schaffen Sie dort Platz, oder fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>There is no such folder now. Check the path, and that the NAS is connected.</source>
        <translation>Diesen Ordner gibt es jetzt nicht. Prüfen Sie den Pfad und ob das NAS verbunden ist.</translation>
    </message>
    <message>
        <source>You may not write, or not delete, in this folder. Ask your IT for permission.</source>
        <translation>Sie dürfen in diesem Ordner nicht schreiben oder nicht löschen. Bitten Sie Ihre IT um die Berechtigung.</translation>
    </message>
    <message>
        <source>This folder may only be read. Ask your IT for permission to write.</source>
        <translation>In diesem Ordner darf nur gelesen werden. Bitten Sie Ihre IT um Schreibrechte.</translation>
    </message>
    <message>
        <source>The NAS reported an error. Try again; if it happens again, ask your IT.</source>
        <translation>Das NAS hat einen Fehler gemeldet. Versuchen Sie es noch einmal; geschieht es wieder, fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Sta&amp;ging</source>
        <translation>Sta&amp;ging</translation>
    </message>
    <message>
        <source>Comp&amp;lete</source>
        <translation>&amp;Vollständig</translation>
    </message>
    <message>
        <source>Sync q&amp;ueued</source>
        <translation>Z&amp;um Sync vorgemerkt</translation>
    </message>
    <message>
        <source>Sync &amp;verified</source>
        <translation>Syn&amp;c geprüft</translation>
    </message>
    <message>
        <source>Set by your IT in {file}</source>
        <translation>Von Ihrer IT festgelegt in {file}</translation>
    </message>
    <message>
        <source>Writing a small file and reading it back… {size}</source>
        <translation>Eine kleine Datei wird geschrieben und zurückgelesen… {size}</translation>
    </message>
    <message>
        <source>It lies on the same disk as the staging folder: if that disk fails, both copies are gone.</source>
        <translation>Er liegt auf demselben Laufwerk wie der Staging-Ordner: Fällt dieses Laufwerk aus, sind beide Kopien weg.</translation>
    </message>
    <message>
        <source>It takes true or false.</source>
        <translation>Erwartet wird true oder false.</translation>
    </message>
    <message>
        <source>It takes a list of paths.</source>
        <translation>Erwartet wird eine Liste von Pfaden.</translation>
    </message>
    <message>
        <source>It takes a table of paths.</source>
        <translation>Erwartet wird eine Tabelle von Pfaden.</translation>
    </message>
    <message>
        <source>It takes a list of names of settings.</source>
        <translation>Erwartet wird eine Liste mit Namen von Einstellungen.</translation>
    </message>
    <message>
        <source>{file} cannot be read, so nothing in it counts.</source>
        <translation>{file} lässt sich nicht lesen; deshalb zählt nichts darin.</translation>
    </message>
    <message>
        <source>Some of {file} does not count: {settings}.</source>
        <comment>{settings}: their names in the file</comment>
        <translation>In {file} zählt einiges nicht: {settings}.</translation>
    </message>
    <message>
        <source>The file cannot be opened: {detail}</source>
        <translation>Die Datei lässt sich nicht öffnen: {detail}</translation>
    </message>
    <message>
        <source>The file is no valid TOML: {detail}. Write Windows paths with / or in &apos;single quotes&apos;.</source>
        <translation>Die Datei ist kein gültiges TOML: {detail}. Schreiben Sie Windows-Pfade mit / oder in &apos;einfachen Anführungszeichen&apos;.</translation>
    </message>
    <message>
        <source>{setting}: there is no such setting.</source>
        <translation>{setting}: Diese Einstellung gibt es nicht.</translation>
    </message>
    <message>
        <source>Works: written at {speed} and read back at {other}.</source>
        <comment>two speeds</comment>
        <translation>Es geht: mit {speed} geschrieben und mit {other} zurückgelesen.</translation>
    </message>
    <message>
        <source>It takes {one} or {other}.</source>
        <translation>Erwartet wird {one} oder {other}.</translation>
    </message>
    <message>
        <source>It takes a number of minutes from 0 to {most}.</source>
        <translation>Erwartet wird eine Zahl von Minuten von 0 bis {most}.</translation>
    </message>
    <message>
        <source>It takes a table of hours from 0 to {most} for {states}, ...</source>
        <translation>Erwartet wird eine Tabelle von Stunden von 0 bis {most} für {states}, ...</translation>
    </message>
    <message>
        <source>It takes a whole number from 0 to {most}; 0 where the usual does not count.</source>
        <translation>Erwartet wird eine ganze Zahl von 0 bis {most}; 0, wenn das Übliche nicht zählt.</translation>
    </message>
    <message>
        <source>It takes one of {values}.</source>
        <translation>Erwartet wird eines von {values}.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} frei von {total}</translation>
    </message>
    <message>
        <source>{size} verified on the NAS</source>
        <translation>{size} auf dem NAS geprüft</translation>
    </message>
    <message>
        <source>Staging disk</source>
        <translation>Staging-Laufwerk</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Instruments and projects</source>
        <translation>Geräte und Projekte</translation>
    </message>
    <message>
        <source>All instruments</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Ready to complete</source>
        <translation>Bereit zum Abschließen</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>short for: Ready to complete</comment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Ready to complete. The run itself says that it is finished.</source>
        <translation>Bereit zum Abschließen. Der Lauf sagt selbst, dass er fertig ist.</translation>
    </message>
    <message>
        <source>ready to complete</source>
        <comment>read aloud after the state</comment>
        <translation>bereit zum Abschließen</translation>
    </message>
    <message>
        <source>experimental</source>
        <comment>what a run was made for, beside its project</comment>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>test</source>
        <comment>what a run was made for, beside its project</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Sync queued</source>
        <translation>Zum Sync vorgemerkt</translation>
    </message>
    <message>
        <source>Sync verified</source>
        <translation>Sync geprüft</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Freigeräumt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Not yet tracked</source>
        <translation>Noch nicht verfolgt</translation>
    </message>
    <message>
        <source>Data is still arriving from the instrument.</source>
        <translation>Es kommen noch Daten vom Gerät.</translation>
    </message>
    <message>
        <source>All files are here.</source>
        <translation>Alle Dateien sind da.</translation>
    </message>
    <message>
        <source>Waiting to be copied to the NAS.</source>
        <translation>Wartet darauf, auf das NAS kopiert zu werden.</translation>
    </message>
    <message>
        <source>The NAS copy is recorded as identical to this one.</source>
        <translation>Die NAS-Kopie ist als identisch mit dieser festgehalten.</translation>
    </message>
    <message>
        <source>The staging copy is gone. The NAS has the data.</source>
        <translation>Die Staging-Kopie ist weg. Das NAS hat die Daten.</translation>
    </message>
    <message>
        <source>This run is not tracked yet. Start tracking to follow it through the five steps; none of its files is changed.</source>
        <translation>Dieser Lauf wird noch nicht verfolgt. Starten Sie die Verfolgung, um ihn durch die fünf Schritte zu begleiten; keine seiner Dateien wird geändert.</translation>
    </message>
    <message>
        <source>There is a job on this run; see below.</source>
        <translation>An diesem Lauf arbeitet eine Aufgabe; siehe unten.</translation>
    </message>
    <message>
        <source>Its record on the NAS is not up to date yet.</source>
        <translation>Sein Eintrag auf dem NAS ist noch nicht aktuell.</translation>
    </message>
    <message>
        <source>When it has finished, mark the run complete; you see first why it seems finished.</source>
        <translation>Ist das Gerät fertig, markieren Sie den Lauf als vollständig; zuerst sehen Sie, warum er fertig zu sein scheint.</translation>
    </message>
    <message>
        <source>Queue the sync to have this run copied to the NAS; nothing is deleted.</source>
        <translation>Merken Sie ihn zum Sync vor, damit er auf das NAS kopiert wird; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>It can be cleared; every condition is checked again first.</source>
        <translation>Er kann freigeräumt werden; zuerst wird jede Bedingung noch einmal geprüft.</translation>
    </message>
    <message>
        <source>The copy was begun and goes on where it stopped; what was verified is not copied again.</source>
        <translation>Die Kopie wurde begonnen und macht dort weiter, wo sie aufgehört hat; was geprüft ist, wird nicht noch einmal kopiert.</translation>
    </message>
    <message>
        <source>Copy it; every file is read back from the NAS and compared before it counts.</source>
        <translation>Kopieren Sie ihn; jede Datei wird vom NAS zurückgelesen und verglichen, bevor sie zählt.</translation>
    </message>
    <message>
        <source>When the copy is there, verify it: every file on both sides is read and compared.</source>
        <translation>Ist die Kopie da, prüfen Sie sie: Jede Datei auf beiden Seiten wird gelesen und verglichen.</translation>
    </message>
</context>
<context>
    <name>Status line</name>
    <message>
        <source>updated {time}</source>
        <comment>&apos;updated 3 min ago&apos;</comment>
        <translation>aktualisiert {time}</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln run(s)</source>
        <translation>
            <numerusform>{shown} von %Ln Lauf</numerusform>
            <numerusform>{shown} von %Ln Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>looking for runs…</source>
        <translation>Läufe werden gesucht…</translation>
    </message>
    <message>
        <source>stopped, the list is not complete</source>
        <translation>gestoppt, die Liste ist nicht vollständig</translation>
    </message>
    <message numerus="yes">
        <source>checking %Ln run(s)…</source>
        <translation>
            <numerusform>%Ln Lauf wird abgeglichen…</numerusform>
            <numerusform>%Ln Läufe werden abgeglichen…</numerusform>
        </translation>
    </message>
    <message>
        <source>the folder is away, last seen {time}</source>
        <translation>der Ordner ist nicht erreichbar, zuletzt gesehen {time}</translation>
    </message>
    <message>
        <source>{folder} cannot be read</source>
        <translation>{folder} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>NAS {folder}</source>
        <translation>NAS {folder}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>current</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Step {number} of 5, {state}, {status}</source>
        <comment>of a run, read aloud</comment>
        <translation>Schritt {number} von 5, {state}, {status}</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>You stopped before this run was done.</source>
        <translation>Sie haben gestoppt, bevor dieser Lauf an der Reihe war.</translation>
    </message>
    <message>
        <source>Not cleared</source>
        <translation>Nicht freigeräumt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (was|were) not cleared:</source>
        <translation>
            <numerusform>%Ln Lauf wurde nicht freigeräumt:</numerusform>
            <numerusform>%Ln Läufe wurden nicht freigeräumt:</numerusform>
        </translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>Nicht geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (was|were) not changed:</source>
        <translation>
            <numerusform>%Ln Lauf wurde nicht geändert:</numerusform>
            <numerusform>%Ln Läufe wurden nicht geändert:</numerusform>
        </translation>
    </message>
    <message>
        <source>Done:</source>
        <translation>Erledigt:</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Diese Liste kopieren</translation>
    </message>
</context>
<context>
    <name>Support bundle</name>
    <message>
        <source>Create support bundle…</source>
        <translation>Support-Paket erstellen…</translation>
    </message>
    <message>
        <source>Gather the logs and settings for whoever helps; you see them first</source>
        <translation>Protokolle und Einstellungen für die Person sammeln, die Ihnen hilft; Sie sehen sie vorher</translation>
    </message>
    <message>
        <source>Gathering the support bundle</source>
        <translation>Support-Paket wird zusammengestellt</translation>
    </message>
    <message>
        <source>Saving the support bundle</source>
        <translation>Support-Paket wird gespeichert</translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation>Speichern Sie es in einem anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>You may not write there. Save it in another folder, such as your own.</source>
        <translation>Sie dürfen dort nicht schreiben. Speichern Sie es in einem anderen Ordner, etwa in Ihrem eigenen.</translation>
    </message>
    <message>
        <source>The support bundle could not be made.</source>
        <translation>Das Support-Paket ließ sich nicht erstellen.</translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation>Kein Lauf wurde angerührt, und eine Datei, die vorher da war, ist, wie sie war.</translation>
    </message>
    <message>
        <source>Support bundle saved as {path}</source>
        <translation>Support-Paket gespeichert als {path}</translation>
    </message>
    <message>
        <source>Create support bundle</source>
        <translation>Support-Paket erstellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with {size} before packing</source>
        <translation>
            <numerusform>%Ln Datei mit {size} vor dem Packen</numerusform>
            <numerusform>%Ln Dateien mit {size} vor dem Packen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Support-Paket speichern</translation>
    </message>
    <message>
        <source>{title} (only a part, it is very long)</source>
        <translation>{title} (nur ein Teil, da sehr lang)</translation>
    </message>
    <message>
        <source>A file for whoever helps you. It is only saved where you choose, and sent nowhere. Here is all that goes in; take out what should not.</source>
        <translation>Eine Datei für die Person, die Ihnen hilft. Sie wird nur dort gespeichert, wo Sie es wählen, und nirgendwohin geschickt. Hier steht alles, was hineinkommt; nehmen Sie heraus, was nicht hineinsoll.</translation>
    </message>
    <message>
        <source>Write ~ for my home folder, and hide account names in paths</source>
        <translation>~ für meinen Benutzerordner schreiben und Kontonamen in Pfaden verbergen</translation>
    </message>
    <message>
        <source>Content of what is selected</source>
        <translation>Inhalt der ausgewählten Zeile</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Was hineinkommt</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Choose where to save the file</source>
        <translation>Wählen, wo die Datei gespeichert wird</translation>
    </message>
    <message>
        <source>Versions and this computer</source>
        <translation>Versionen und dieser Rechner</translation>
    </message>
    <message>
        <source>Settings and paths</source>
        <translation>Einstellungen und Pfade</translation>
    </message>
    <message>
        <source>What the check of runs found</source>
        <translation>Was die Untersuchung der Läufe ergab</translation>
    </message>
    <message numerus="yes">
        <source>Not offered here, because there are so many: %Ln further damaged record(s).</source>
        <translation>
            <numerusform>Hier nicht angeboten, weil es so viele sind: %Ln weiterer beschädigter Eintrag.</numerusform>
            <numerusform>Hier nicht angeboten, weil es so viele sind: %Ln weitere beschädigte Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applies to everything that goes in, as shown below</source>
        <translation>Gilt für alles, was hineinkommt, so wie unten gezeigt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write nothing</source>
        <translation>Nichts schreiben</translation>
    </message>
    <message>
        <source>ExLab support {day}.zip</source>
        <translation>ExLab-Support {day}.zip</translation>
    </message>
    <message>
        <source>Log {name}</source>
        <translation>Protokoll {name}</translation>
    </message>
    <message>
        <source>Damaged record {name}</source>
        <translation>Beschädigter Eintrag {name}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>vor %Ln min</numerusform>
            <numerusform>vor %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>vor %Ln h</numerusform>
            <numerusform>vor %Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Show only these runs; the number says how many they would be</source>
        <translation>Nur diese Läufe zeigen; die Zahl sagt, wie viele es wären</translation>
    </message>
    <message>
        <source>Show only runs of which something happened since, or until, this day</source>
        <translation>Nur Läufe zeigen, bei denen seit oder bis zu diesem Tag etwas geschah</translation>
    </message>
    <message>
        <source>The whole path of a folder on the NAS</source>
        <translation>Der ganze Pfad eines Ordners auf dem NAS</translation>
    </message>
    <message>
        <source>How long a run may stand there, in hours (h) or days; 0 for ever</source>
        <translation>Wie lange ein Lauf dort stehen darf, in Stunden (h) oder Tagen; 0 für immer</translation>
    </message>
    <message>
        <source>Close this; nothing is changed</source>
        <translation>Schließen; nichts wird geändert</translation>
    </message>
    <message>
        <source>Find runs by any part of run, project, instrument, operator</source>
        <translation>Läufe finden nach einem Teil von Lauf, Projekt, Gerät, Bediener</translation>
    </message>
    <message>
        <source>Close the filters; what is chosen stays</source>
        <translation>Die Filter schließen; was gewählt ist, bleibt</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>Leave the run as it is</source>
        <translation>Den Lauf lassen, wie er ist</translation>
    </message>
    <message>
        <source>Record that the instrument has finished</source>
        <translation>Festhalten, dass das Gerät fertig ist</translation>
    </message>
    <message>
        <source>Read every file on both sides and compare them</source>
        <translation>Jede Datei auf beiden Seiten lesen und vergleichen</translation>
    </message>
    <message>
        <source>Show only files with this in their path</source>
        <translation>Nur Dateien zeigen, die dies im Pfad haben</translation>
    </message>
    <message>
        <source>Delete these files from the staging folder now</source>
        <translation>Diese Dateien jetzt aus dem Staging-Ordner löschen</translation>
    </message>
    <message>
        <source>Use these settings from now on</source>
        <translation>Diese Einstellungen ab jetzt verwenden</translation>
    </message>
    <message>
        <source>How many times the usual is too long; 0: does not count</source>
        <translation>Ab dem Wievielfachen des Üblichen es zu lange ist; 0: zählt nicht</translation>
    </message>
    <message>
        <source>Who copies a run once its sync is queued</source>
        <translation>Wer einen Lauf kopiert, sobald er zum Sync vorgemerkt ist</translation>
    </message>
    <message>
        <source>Speak this language as soon as the settings are saved</source>
        <translation>Diese Sprache sprechen, sobald die Einstellungen gespeichert sind</translation>
    </message>
    <message>
        <source>How the NAS copy is looked at before a staging copy is deleted</source>
        <translation>Wie die NAS-Kopie angesehen wird, bevor eine Staging-Kopie gelöscht wird</translation>
    </message>
    <message>
        <source>The steps of this run: when, what and where</source>
        <translation>Die Schritte dieses Laufs: wann, was und wo</translation>
    </message>
    <message>
        <source>Everything that is known about this run, and the proof of its copy</source>
        <translation>Alles, was über diesen Lauf bekannt ist, und der Nachweis seiner Kopie</translation>
    </message>
    <message>
        <source>What was noted about this run, line by line</source>
        <translation>Was über diesen Lauf notiert wurde, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Titles of the columns; drag an edge to make one wider</source>
        <translation>Titel der Spalten; ziehen Sie an einem Rand, um eine zu verbreitern</translation>
    </message>
</context>
<context>
    <name>Verifying</name>
    <message>
        <source>What does not match</source>
        <translation>Was nicht übereinstimmt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The NAS copy does not match: {differences}.</source>
        <translation>Die NAS-Kopie stimmt nicht überein: {differences}.</translation>
    </message>
    <message>
        <source>{run}: the copy does not match; nothing was recorded</source>
        <translation>{run}: Die Kopie stimmt nicht überein; es wurde nichts festgehalten</translation>
    </message>
    <message>
        <source>The copy is recorded as verified, but not all that goes with it could be written.</source>
        <translation>Die Kopie ist als geprüft festgehalten, aber nicht alles, was dazugehört, ließ sich schreiben.</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path} gespeichert</translation>
    </message>
    <message>
        <source>Folder of the run on the NAS</source>
        <translation>Ordner des Laufs auf dem NAS</translation>
    </message>
    <message>
        <source>NAS folder that holds the runs</source>
        <translation>NAS-Ordner, in dem die Läufe liegen</translation>
    </message>
    <message>
        <source>Only a full match is recorded; what does not match is shown as a list.</source>
        <translation>Nur völlige Übereinstimmung wird festgehalten; was nicht übereinstimmt, sehen Sie als Liste.</translation>
    </message>
    <message>
        <source>Each run lies below it as in the staging folder. Only a full match is recorded; what does not match is shown as a list.</source>
        <translation>Jeder Lauf liegt darin wie im Staging-Ordner. Nur völlige Übereinstimmung wird festgehalten; was nicht übereinstimmt, sehen Sie als Liste.</translation>
    </message>
    <message>
        <source>Folder on the NAS</source>
        <translation>Ordner auf dem NAS</translation>
    </message>
    <message>
        <source>The NAS copy of {run} does not match</source>
        <translation>Die NAS-Kopie von {run} stimmt nicht überein</translation>
    </message>
    <message>
        <source>Verify the NAS copy of {run}</source>
        <translation>NAS-Kopie von {run} prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Verify the NAS copy of %Ln run(s)</source>
        <translation>
            <numerusform>NAS-Kopie von %Ln Lauf prüfen</numerusform>
            <numerusform>NAS-Kopien von %Ln Läufen prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {number} of {total} are listed.</source>
        <translation>Aufgelistet sind die ersten {number} von {total}.</translation>
    </message>
    <message>
        <source>Show all that does not match</source>
        <translation>Alles zeigen, was nicht übereinstimmt</translation>
    </message>
    <message>
        <source>Search files</source>
        <translation>Dateien suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) shown</source>
        <translation>
            <numerusform>%Ln Datei gezeigt</numerusform>
            <numerusform>%Ln Dateien gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file on both sides is read and compared, which takes about as long as copying. Nothing is changed on either side.</source>
        <translation>Jede Datei auf beiden Seiten wird gelesen und verglichen; das dauert etwa so lange wie das Kopieren. Auf keiner Seite wird etwas geändert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Verify NAS copy</source>
        <translation>NAS-Kopie prüfen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Nothing was recorded or changed on either side. Keep the staging copy: it may be the only good one.</source>
        <translation>Auf keiner Seite wurde etwas festgehalten oder geändert. Behalten Sie die Staging-Kopie: Sie ist vielleicht die einzige gute.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{run} differences.csv</source>
        <comment>name of a file</comment>
        <translation>{run} Unterschiede.csv</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Liste speichern…</translation>
    </message>
    <message>
        <source>Save this list for a spreadsheet or your IT</source>
        <translation>Diese Liste für die Tabellenkalkulation oder Ihre IT speichern</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Wählen: {what}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>First steps…</source>
        <translation>Erste Schritte…</translation>
    </message>
    <message>
        <source>Choose the staging folder and the NAS folder with some help</source>
        <translation>Den Staging-Ordner und den NAS-Ordner mit etwas Hilfe wählen</translation>
    </message>
    <message>
        <source>Choose staging folder…</source>
        <translation>Staging-Ordner wählen…</translation>
    </message>
    <message>
        <source>Pick the folder with your runs</source>
        <translation>Den Ordner mit Ihren Läufen auswählen</translation>
    </message>
    <message>
        <source>Try the practice lab</source>
        <translation>Übungslabor ausprobieren</translation>
    </message>
    <message>
        <source>Open a small practice lab with made-up data</source>
        <translation>Ein kleines Übungslabor mit erfundenen Daten öffnen</translation>
    </message>
    <message>
        <source>Welcome to ExLab Runs</source>
        <translation>Willkommen bei ExLab Runs</translation>
    </message>
    <message>
        <source>See where every run stands on its way from the instrument to the NAS, and do the next step.

Set up the folders in three short steps, or look around in a practice lab with made-up data first.</source>
        <translation>Sehen Sie, wo jeder Lauf auf dem Weg vom Gerät zum NAS steht, und tun Sie den nächsten Schritt.

Richten Sie die Ordner in drei kurzen Schritten ein, oder sehen Sie sich zuerst in einem Übungslabor mit erfundenen Daten um.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Choose the staging folder</source>
        <translation>Staging-Ordner wählen</translation>
    </message>
    <message>
        <source>No run is sync verified, so there is nothing to clear</source>
        <translation>Kein Lauf ist „Sync geprüft“; deshalb gibt es nichts freizuräumen</translation>
    </message>
    <message>
        <source>The file manager could not be opened.</source>
        <translation>Der Dateimanager ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Open the folder by hand; its path stands in the details.</source>
        <translation>Öffnen Sie den Ordner von Hand; sein Pfad steht in den Details.</translation>
    </message>
</context>
</TS>
