<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>MIT licence. It uses Qt and Qt for Python under the LGPL version 3: their libraries are files of their own in the program&apos;s folder and may be replaced. Where their source code is offered stands in the licence of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the selected part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licences cannot be read. Install the program again to get them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings every run safely from the staging folder to the NAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences of the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the licence of the selected part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, version and licence of each part; select one to read its licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source code: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built into {part}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>{runs}: copied to the NAS and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) copied to the NAS and verified</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Start tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify NAS copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear staging copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the NAS record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a record for this run, so that its way to the NAS can be followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look why the run seems finished, then record that the instrument has finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record that this run waits to be copied to the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this run to the NAS and read every file back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the copy where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read every file here and on the NAS and compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the files that did not match when this run was compared last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the staging copy may be deleted; nothing is deleted before you confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the latest record of this run beside its copy on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}: now tracked</source>
        <comment>{runs}: a run&apos;s title, or how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}: marked complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}: queued for the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}: verified on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}: compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}: cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}: up to date on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Start tracking %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln run(s) complete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue sync for %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln run(s) to the NAS</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verify the NAS copies of %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the differences of %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update the NAS records of %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) now tracked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) marked complete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) queued for the NAS</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) verified on the NAS</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) compared</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) cleared</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) up to date on the NAS</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>the end of a list of files, folders or jobs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Finish this first, then open {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Runs of {instrument} usually stand at {state} for {usual}; this one has stood there for {stood}, since {since}.</source>
        <comment>{usual}, {stood}: durations such as &apos;3 days&apos;; {since}: a date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do its next step, or find out what it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs usually stand at {state} for {usual}; this one has stood there for {stood}, since {since}.</source>
        <comment>{usual}, {stood}: durations such as &apos;3 days&apos;; {since}: a date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the instrument still writes; if it has finished, mark the run complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue its sync, or find out what it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the NAS can be reached and the copy is running; else copy the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data is safe: clear the staging copy when nobody needs it here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of {instrument} usually stand at {state} for {usual}; this one has stood there since {since}.</source>
        <comment>{usual}: a duration such as &apos;3 days&apos;; {since}: a date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last job on this run failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the run to read why, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this run arrived or changed after it was marked complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out whether they belong to this run; if so, copy it again or compare it with its NAS copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy on the NAS does not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is cleared while it does not. Compare again to see the files, or copy them once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has stood at {state} since {since}, longer than it should.</source>
        <comment>{state}: Staging, ...; {since}: a date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs usually stand at {state} for {usual}; this one has stood there since {since}.</source>
        <comment>{usual}: a duration such as &apos;3 days&apos;; {since}: a date and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Away</name>
    <message>
        <source>Its disk or share does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty now: its disk or share is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved or removed, or its disk or share is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else has taken its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read it at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging folder is away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging folder is away since {clock} ({ago}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows what was known then; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look now whether the folder is back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>Search runs, projects, instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search runs, projects, instruments   Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear verified runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs whose copy on the NAS is verified, check them, and choose which to clear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the staging folder again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%Ln file(s) there with the right size and time, not read again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close this and refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details and ask whoever looks after the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details and ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the NAS copy again; that writes a new list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk or share is connected and that you may read it, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have what is on the NAS under that name looked at and moved away, the file copied again, then verify the NAS copy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s): none is new, none has changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) read just now, all as the list says</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) read from the NAS just now, all identical</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because another condition fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record is in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has no record any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record cannot be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is cleared already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is not at “Sync verified”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was written when the NAS copy was verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by another program, so both sides are compared with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checksum list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list changed after it was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was noted beside the checksum list is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is left in the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived after the run was verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since the run was verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not what the checksum list says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read in the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a plain file on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of another size on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of another time on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS folder is this staging folder: there is no second copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s folder on the NAS is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its place below the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies outside the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not the folder of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only plain files and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another disk or share is connected there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a file (a pipe, a socket or a device)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be looked at</source>
        <comment>a file or folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this and refresh the list. Have the run copied and verified first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the NAS copy again; that writes a new list and keeps this one beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the NAS copy again; that notes it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the new file copied to the NAS, then verify the NAS copy again; or move it out of the run if it does not belong to it, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nothing writes to the file any more, verify the NAS copy again: it shows whether the content still is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out whether the file here or the one on the NAS is right, then verify the NAS copy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the file copied to the NAS, then verify the NAS copy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the NAS copy again: it compares the content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the right NAS folder in the settings, have the run copied there, then verify the NAS copy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the NAS is connected and that the NAS folder in the settings is the right one, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the NAS is connected and that you may read the copy, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link cannot be proven to be on the NAS: replace it by the file itself or move it out of the run, have that copied, then verify the NAS copy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program that made it, or move it out of the run, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run does not say itself whether it is finished. You know whether the instrument is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Files of %Ln run(s) changed while (it was|they were) looked at. (It does|They do) not seem to be finished.</source>
        <comment>it: the run; they: the runs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Newest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>yes: %Ln file(s) came or changed between two looks</source>
        <comment>Still growing?</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest file bears a time that is still to come. Perhaps the instrument&apos;s clock is fast, so that nobody can tell how long it has been quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files changed while this run was looked at. It does not seem to be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run says itself does not hold. See below before you mark it complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run itself says that it is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these runs say themselves that they are finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these runs says itself that it is finished. You know whether the instruments are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still growing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: no file changed between two looks</source>
        <comment>Still growing?</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files went away between two looks</source>
        <comment>Still growing?</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(an empty path)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: all its files are here, with the right sizes</source>
        <comment>{name}: of a list of files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than any real one, so it proves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no valid list, so it proves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is invalid: it lists a path that is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} lists no file, so it proves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a file has another size than it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a file is a link, or lies behind one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: something that is not a file has a file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a file cannot be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there</source>
        <comment>{name}: of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: its name is not a safe path inside the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a link, so it is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there but is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest file changed {ago}; a run should be quiet for {time}. Perhaps the instrument is still at work.</source>
        <comment>{ago}: &apos;just now&apos;, &apos;5 min ago&apos;, &apos;yesterday&apos; or a date; {time}: &apos;30 min&apos; or &apos;2 h&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) changed within the last {time}. Perhaps the instrument is still at work there.</source>
        <comment>{time}: &apos;30 min&apos; or &apos;2 h&apos;</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these {total} runs (says itself that it is|say themselves that they are) finished.</source>
        <comment>{total} is 2 or more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>still changing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not quiet yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, says {name} and {other}</source>
        <comment>names of files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentinel file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not say itself that it is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, says {name}</source>
        <comment>{name}: of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{finding}; this run does not use it</source>
        <comment>&apos;run_complete is not there&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is recorded as “Sync verified”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list is there and unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every staged file is as it was when verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS copy is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run lies inside the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the run is a link or another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not safe to clear: keep the staging copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy on the NAS stays and is then the only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the files that were checked are deleted, each after one more look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAS copy: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked at: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to clear: {files} can be deleted from this staging folder.</source>
        <comment>{files}: how many, and their size</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clearing</name>
    <message numerus="yes">
        <source>{folder} and %Ln more</source>
        <comment>further folders</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to clear yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checked {done} of %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear verified runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run is checked as under “Safe to clear?”. Runs that fail cannot be ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the check of this run found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all runs that have not failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the files of the ticked runs; asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} will be freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln run(s) ({size})…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to clear?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear {run}</source>
        <comment>the box of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked; the check was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the staging copy of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} will be deleted from this staging folder. The copy on the NAS stays and is then the only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep staging copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear staging copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the staging copies of {name}?</source>
        <comment>{name} is a number of runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} will be deleted from this staging folder. The copies on the NAS stay and are then the only ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep staging copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear staging copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped, so nothing is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Check again”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to clear {run}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this; nothing is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all conditions once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear staging copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the files of this run from the staging folder; asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop checking; nothing is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAS copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job is at work on this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is over, then open this list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs have a job already; nothing can be cleared now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}: stopped; what was not deleted yet is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition {number} of {total}: {title}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Show window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the window open; nothing is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what can go on later, and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish in background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window; the work goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Completing</name>
    <message>
        <source>Why this run seems finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark it complete only when the instrument has finished: the number of files and bytes is recorded, and what arrives later would not belong to it. No file is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark them complete only when the instrument has finished: the number of files and bytes is recorded, and what arrives later would not belong to it. No file is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest {time}</source>
        <comment>of a run&apos;s files: &apos;3 min ago&apos;, &apos;Mon 11:02&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {run} complete?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln run(s) complete?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) could not be looked at and (is left as it was|are left as they were).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mark complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these runs seem finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copy</name>
    <message>
        <source>Recorded by another program; this app has not checked the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back from the NAS by {user} on {computer}, {time}: {files}</source>
        <comment>{files}: how many, and their size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back from the NAS by {user}, {time}: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back from the NAS on {computer}, {time}: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back from the NAS, {time}: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides compared by {user} on {computer}, {time}: {files}</source>
        <comment>{files}: how many, and their size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides compared by {user}, {time}: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides compared on {computer}, {time}: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides compared, {time}: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in the staging folder, but not on the NAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is not the same on both sides, or it is no plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is on the NAS, but not in the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staged file appeared, went or changed while the run was compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: have the copy finished, then compare again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different: find out which side is right. Where it is the staging folder, have the file on the NAS moved away and copied again; nothing there is overwritten by this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra: move what does not belong to this run out of its folder on the NAS; if unsure, leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since: wait until the instrument has finished, then compare again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra: a clearing that was interrupted may have deleted them here already; leave them on the NAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run and its NAS copy are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing on the NAS</source>
        <comment>so many files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <comment>so many files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln extra on the NAS</source>
        <comment>so many files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since</source>
        <comment>so many files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>The app met an error that it did not expect and stopped what it was doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records are replaced whole or not at all, so none is half-written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working. Please copy the details and send them to your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern of Qt: day, month and year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <comment>date pattern of Qt: the first day of &apos;17 to 24 Nov 2026&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date pattern of Qt: day and month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date pattern of Qt: day, month and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>date pattern of Qt: a full time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd HH:mm</source>
        <comment>date pattern of Qt: weekday and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date pattern of Qt: a full time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date pattern of Qt: weekday, day and month</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>The run is repaired, but its log could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s data is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT to look at the permissions of the run&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was deleted, because the files changed since the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check stopped; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the runs to check first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a job on this run; wait until it is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairing {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is recorded as verified, but its list of checksums cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the run with its NAS copy: every file on both sides is read again, and a new list is written. Nothing can be cleared before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out whether files were added, changed or lost. If they belong to the run, copy it again or compare it with its NAS copy; nothing is cleared while the two differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Came or changed after the run was marked complete: %Ln file(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find out whether they belong to this run, and whether the instrument still writes; if so, copy it again or compare it with its NAS copy. A wrong clock looks the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Dated in the future: %Ln file(s) of this run.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of the instrument&apos;s computer, or of this one, is wrong. Let your IT set it by the network; the files are left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The run was cleared, but holds %Ln file(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They came after the staging copy was deleted, and are not known to be on the NAS. Do not delete them: find out where they belong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The run holds %Ln link(s) to other places.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Links are not counted, not followed and not copied. If what they lead to belongs to the run, put the files themselves there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The run holds %Ln thing(s) other than ordinary files, such as a pipe or a device.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are not counted and not copied, and keep the run from being cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Connected inside this run: %Ln other disk(s) or share(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is on it is not copied, and keeps the run from being cleared. Ask your IT to connect it somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The run holds %Ln name(s) that Windows does not allow.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Some NAS folders cannot hold them either; this is tried out before a copy begins. Rename them while the run is at its first step, if you may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the NAS and check again. If it stays missing, compare the run with its NAS copy: that writes a new list. Nothing can be cleared before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s list of checksums cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details and ask your IT; or compare the run with its NAS copy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s list of checksums is not the one that was written when it was verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s list of checksums is empty, which proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was noted when the run was verified is damaged or not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging copy is gone, so there is nothing to compare with here. Check again with the NAS connected; if it stays like this, copy the details for whoever looks after the NAS, and leave the copy there as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Verified, but not in the run any more: %Ln file(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>If a clear was interrupted, clear the run again: it goes on where it stopped. If not, the NAS has the files; find out who deleted them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not there yet when the run was verified: %Ln file(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are not known to be on the NAS. Copy the run again, then they are verified, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Changed after the run was verified: %Ln file(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is on the NAS is the file of before. Find out which of the two is right, before you copy or clear anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was marked complete the run held {recorded_files} with {recorded_bytes}; now it holds {files} with {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s list of checksums is damaged: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How serious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has no record any more, though it had one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s state and the last line of its history disagree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s history leaves out a step, or tells one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing cannot be known from here, and nothing is made up. Copy the details and ask whoever looks after the staging folder; the run&apos;s data is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s folder is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list. If nobody has moved it, check that the disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s folder is a link to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links are never followed, so that nothing is copied or deleted somewhere else. Move the real folder here, or ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details and ask your IT for permission to read it, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this run came or went while they were looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most likely the instrument still writes. Check again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run could not be checked to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details and send them to your IT; the other runs were checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is known to have reached “{state}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s data is not affected. No copy of the record is good enough to take its place: ask whoever looks after the staging folder, and leave the file as it is until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good copy was found. Ask whoever looks after the staging folder for a backup; or start tracking the run again, and do its steps again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with it. Update ExLab Runs on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record is a link to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not followed, because writing it could change something else. Put the file itself in its place, or ask whoever looks after the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the run&apos;s records is a link to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not followed, because writing there could change something else. Put the folder itself in its place, or ask whoever looks after the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file lies where the folder of the run&apos;s records should be (.exlab-wizard).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move that file away, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close programs that may hold it open. If you are not allowed to read it, ask your IT for permission; the details name the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may look at this run, but not record a step of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT for permission to write in the folder that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values differ, and nobody but a person can tell which is right. Until then no step can be recorded. Ask whoever looks after the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times in the run&apos;s history go backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of that computer, or of this one, is wrong. Let your IT set it by the network; the record is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record names a folder that lies outside the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is never used: a run is where its folder is. Ask who wrote it; the details show what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder was moved or renamed, or is a copy of another run. Move it back; or, if it is meant to be here, tell whoever looks after the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which of the two made it, and move the folder there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out whether it was a test. Its folder says it by its name: TestRun_ for a test, Run_ for all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the instrument wrote about this run (creation.json) cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run can go on without it, with what its folder&apos;s name says. Copy the details and tell whoever looks after the instrument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Beside the run&apos;s record: %Ln unfinished file(s) of a program that was ended.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They do no harm. They can be deleted; no data is in them that is not elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Beside the run&apos;s record: %Ln unfinished file(s) of a copy.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A copy to this folder is under way, perhaps from another computer, or was broken off. Leave them: the next copy removes what it does not need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record is damaged: part of its text is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record says something that no record can say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record is larger than any real record (8 MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record is damaged: it is nested too deeply to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is no file lies where the run&apos;s record should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s data is not affected. Choose a repair; the old file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good copy was found: repair it to go on where the run stood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair it: you see before what will be changed, and the old file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the record without this gap was found, and can take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something stands in the run&apos;s record more than once: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it says the same, so that it can be repaired without a loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of this run cannot be looked into: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record was made by another version of the software (format {found}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clock was wrong, or was set, between “{before}” and “{after}”. The steps count in their order, so nothing has to be done. If it happens again, let your IT set the clocks of these computers by the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of this run is dated in the future: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record says that it lies somewhere else: {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run lies under {found}, but its record says that it is of {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its folder this is a run of another kind than its record says ({expected}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the run&apos;s data files is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts are long; only their beginning is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what is described here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old file is kept beside the new one, as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Repair {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search runs and findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checking has changed nothing. The content of files is not read here; “Verify NAS copy” compares it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all findings as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all findings as a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the same runs again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished">Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what can be put right; nothing is changed before you confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>findings</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all that was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExLab check {day}.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The copy is of this very run, does not contradict itself, and knows every step that the run is known to have taken. It is put in place as it is: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the good copy that lies beside it (“{state}”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the copy of the record from the NAS (“{state}”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <comment>something worth to know</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot go on, or its files may not be what is recorded about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody should find out what this means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth to know; nothing has to be done at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{checked}: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{checked}: nothing is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the word for the current state is changed, to what the last line of the run&apos;s own history says. Everything else in the record stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each entry once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values that stand there twice are equal, so nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the record aside and start tracking again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracked from the start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the unfinished files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files are deleted that this software made itself, that it never finished, and that no program has touched for an hour. One that changes in the meantime stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished files deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record restored, now “{state}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the state to “{state}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now “{state}”, as its history says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run begins again at “{state}”, with a new record. Its data is not touched, and nothing of its history is made up: the steps have to be done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record changed since it was checked, so it was not repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is checked again now; look at what is found before you decide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} h</source>
        <comment>hours: &apos;3.5 h&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Empty folder</name>
    <message>
        <source>Choose another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick another staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the suggested folder instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs in this folder yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run appears here by itself as soon as an instrument has made its folder:
INSTRUMENT › project › Runs › Run_2026-11-23T09-14

If you expected runs, the staging folder may be another one.</source>
        <comment>&apos;Runs&apos; and &apos;Run_...&apos; are names of folders</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>something in the run</source>
        <comment>in place of a file&apos;s name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its record was changed by another program</source>
        <comment>ends &apos;Clearing stopped:&apos;, or &apos;Since the run was checked, this happened:&apos;, as all like it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its checksum list was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder, or one above it, was moved or replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} arrived, which nobody has checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was replaced by a link, another disk or something else that is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the NAS copy of {file} cannot be found any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the NAS copy of {file} was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the NAS folder turned out to be the staging folder under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh first and look at the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what wrote it, and have it copied and verified if it belongs to the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what wrote to it, and verify the NAS copy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever looks after the staging folder what happened there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the NAS is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the staging copy, and find out who writes to the NAS copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the right NAS folder in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close programs that hold the file open, or ask your IT for permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of the run&apos;s files</source>
        <comment>in place of their names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <comment>names of files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS folder {path} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the NAS is connected and that the NAS folder in the settings is right, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the NAS, {path} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it looked at and moved away, or choose another NAS folder in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is the staging folder itself or overlaps it, so it cannot hold a second copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on the NAS in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS would not keep the names of {names} as they are.</source>
        <comment>{names}: of one or more files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename them in the staging folder, or ask your IT for another NAS folder. The details list them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names or paths of {names} are too long for the NAS.</source>
        <comment>{names}: of one or more files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten them in the staging folder, or ask your IT for another NAS folder. The details list them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS has {free} free, but {needed} are still to be copied.</source>
        <comment>both are sizes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the NAS, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <comment>names of files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written; the run and its record are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, look at the run again, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, copy the details and ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was changed by another program in the meantime; it is now “{state}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is now “{state}”, so it cannot become “{wanted}”.</source>
        <comment>both are states</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record was made by another version of the software (format {version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again. If it happens again, copy the details and ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What was done with the others is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these runs says in its panel why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel shows the run as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record was changed by another program in the meantime; it still is “{state}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was changed by {computer} in the meantime; it is now “{state}”.</source>
        <comment>{computer}: a name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update ExLab Runs on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program ({program}) kept this run&apos;s record to itself for {time}.</source>
        <comment>{program}: what is known of it; {time}: &apos;30 seconds&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program kept this run&apos;s record to itself for {time}.</source>
        <comment>{time}: &apos;30 seconds&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or share with this run cannot keep two programs from writing at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT to switch on file locking for this share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh to see it marked. If it happens again, copy the details and ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record is a link to another place, so writing it could change something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details and ask whoever looks after the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the run&apos;s folder, or of one above it, has a character that no record can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the folder, for example without control characters and backslashes, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} runs could not be done.</source>
        <comment>{total} is 2 or more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{number} seconds</source>
        <comment>{number}: &apos;0.4&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s folder or its record is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk or share is connected, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has a record already; another program was quicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to read or change this run here, or a program is holding it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close programs that use the run and try again, or ask your IT for permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or share may only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT for permission to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or share is away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is connected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS, or something on it, cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS refused access to you, or a program is holding the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS may only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging disk, or something on it, cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging disk refused access to you, or a program is holding the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging disk may only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging disk reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file in the staging folder was changed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s files changed since they were counted; now there are {files}.</source>
        <comment>{files}: how many, and their size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} was cleared here; the NAS does not have it as it was verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being worked on by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being worked on by {who} since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the NAS there is something else in the place of {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} changed while it was being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS gave back something else than was written for {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} gave back something else than was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the run was checked, {what}.</source>
        <comment>{what}: a clause such as &apos;its checksum list was changed&apos;; &apos;Since ..., this happened: {what}.&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again whether it is safe to clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing stopped: {what}.</source>
        <comment>{what}: a clause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), {size} (is|are) still in the staging folder; the run stays “Sync verified”, and nothing on the NAS was touched.</source>
        <comment>{size}: of these files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Then check again and clear what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the instrument has finished now, mark the run complete again; the new count is shown first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is left here, and ask your IT to restore that file on the NAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS copy does not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded or changed on either side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the staging copy; “Show differences” lists the files and says what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until that has ended, refresh, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <comment>in place of a person&apos;s name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being copied to the NAS by {who}.</source>
        <comment>{who}: &apos;anna on labpc-04&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being compared with its NAS copy by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being cleared by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being repaired by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being copied to the NAS by {who} since {since}.</source>
        <comment>{who}: &apos;anna on labpc-04&apos;; {since}: a date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being compared with its NAS copy by {who} since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being cleared by {who} since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being repaired by {who} since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both files are as they were; nothing on the NAS is ever overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which is right. If it is the staged one, have the one on the NAS moved away, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the instrument, or whoever writes it, has finished; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bad copy was removed; the file in the staging folder is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the staging copy and try again. If it happens again, copy the details and ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the test was removed; no run was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy nothing there. Copy the details and ask your IT to check the NAS and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list, or what was noted beside it, was changed by another program meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; the files on both sides are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the NAS copy again. If it happens again, copy the details and ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s checksum list is damaged (line {number}), so it proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s checksum list is damaged, so it proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the staging copy and verify the NAS copy again; that writes a new list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was noted when the NAS copy was verified is damaged, so it proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the staging copy and verify the NAS copy again; that notes it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written; no file of the run was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the run&apos;s files yourself, and tell whoever set up the instrument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s manifest is a link to another place, so it proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s manifest is not a file, so it proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s manifest is larger than any real manifest, so it proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s manifest is not written as a manifest should be, so it proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s manifest names a place outside the run, {path}, so it proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is at work on this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the run, {file} is a link to another place, so copying it would not copy what it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file itself in its place or move the link out of the run, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the run, {file} is no file but a pipe, a socket or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program that made it, or move it out of the run, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the run, {file} is another disk or share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT to disconnect it from this folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} on {computer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExLab runs {day}.csv</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the file is open in another program, close it there; or save the list in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export stopped; no file was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is not there any more. Save the list in another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is shown, so there is nothing to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln run(s) to {path}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity: from a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity: from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity: to a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity: to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter: {filter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>states</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>kinds of runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which runs are listed: state, kind, date, size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that stay in one state longer than they should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experimental runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity {start} to {end}</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <comment>sizes: &apos;1 to 10 GB&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>First steps</name>
    <message>
        <source>Which folder do your instruments write into? It holds one folder for each instrument, and in it the projects with their runs. Nothing in it is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only looking around? The practice lab has made-up runs of every kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder on the NAS that mirrors the staging folder; every run gets the same place in it. Test writes a small file there, reads it back and removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are your runs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do the copies go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the practice lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around in a small lab with made-up data; your own data is not touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may leave this empty, and set it later in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this; it stays in the help menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Zurück</translation>
    </message>
    <message>
        <source>To the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging folder: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps – {app}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A staging folder was found below it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the whole path of the folder, or choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Select a run. Its five steps and one button for the next step stand below the list.
2. Go step by step: mark it complete, queue it, let it be copied and compared.
3. Clear the staging copy only when the app says that it is safe to clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Looking for runs… %Ln run(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No runs here yet. A new staging folder is empty until an instrument writes its first run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging folder is probably the one above that holds it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder. Check its name, or whether its disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this folder. Ask your IT for permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) will be shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Runs appear by themselves as soon as an instrument writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No NAS folder is set: runs are shown, but not copied by this app. Set it later in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one single run, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more instrument(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is the folder of one instrument, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the folder of one project, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies go to {nas}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder into which your instruments write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the suggested folder instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder into which your instruments write</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln action(s) to {path}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the history   Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word that you type must be in the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the history again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the entries that are shown as a file for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the history (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExLab history {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Here stands what this app does for you on this computer: every step that is recorded, every copy and comparison, every clearing, with when, by whom and how it ended. Take a step with a run, and it is the first line. What is done in the demo is not written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry matches. Search for other words, or show all times and results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the NAS copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging copy cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAS record updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens again, copy the details and ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the file is open in another program, close it there; or save in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">Mehr</translation>
    </message>
    <message>
        <source>Files, size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who, where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older ones are not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged line(s) passed over</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln action(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The history cannot be written; what is done here goes on without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracking started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all files are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting to be copied to the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the NAS copy is identical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the staging copy was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} received</source>
        <comment>{files}: how many, and their size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy is in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Checking {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing {runs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this job rest; what is done stays done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause: {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where it stopped, now that the reason is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this job; what is done stays done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this job earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this job later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up: {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down: {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only one job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all jobs: {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: this computer was asleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>opens the list of the other jobs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln %</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Finish in background: the window closes and the work goes on. An icon beside the clock shows how far it is; click it to open the window again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) (is|are) still at work</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pause and quit: what only reads or compares is stopped, and what is being recorded is finished first. No file is left half-written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pause and quit: copying stops, and Resume goes on from there next time; what only reads or compares is stopped, and what is being recorded is finished first. No file is left half-written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <comment>&apos;34.6 of 101.7 GB&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Finished after {time}.</source>
        <comment>{time}: &apos;40 s&apos; or &apos;1 h 5 min&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed. {happened}</source>
        <comment>{happened}: a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. {happened} Open the window to try again.</source>
        <comment>{happened}: a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}: stopped; what was copied is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}: stopped; nothing was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updating the NAS record of {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting {runs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {runs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open staging folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear verified runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the practice lab</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About ExLab Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this message for your IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the technical details, to copy them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the same as a table of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: show the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals and clearings per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 4 weeks. A run arrives when it becomes complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw how many bytes they have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw how many they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs whose copy on the NAS is verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln run(s) at Sync verified</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In use {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to clear {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the runs that are cleared: click a piece to see its runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs by instrument and state</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <comment>instruments</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>With the runs that are cleared: click a piece to see its runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cleared</source>
        <comment>runs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the runs that are cleared, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bars of all instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show only the first %Ln instrument(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all runs: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to see yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as there are runs in the staging folder, you see here how many wait for the NAS, when the disk will be full, what came and went, and where runs get stuck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overview could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed, and the list of runs is not affected. It is tried again with the next change in the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs at Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs at Sync queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs that need attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs that stand too long in one state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>waits for the NAS</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>no run needs attention</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stuck</source>
        <comment>runs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The bar is the middle half of all runs, the line in it the usual time; the dots are the longest of those that took more than %Ln times the usual.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually</source>
        <comment>how long runs stay in a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half: from</source>
        <comment>half of all runs stay from ... to ... in a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>half of all runs stay from ... to ... in a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <comment>how long runs stay in a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusually long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusually long: double-click or press Enter to see the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Full in about %Ln day(s) at this week&apos;s pace</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them (stands|stand) too long and (is|are) listed under Needs attention.</source>
        <comment>of the verified runs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All of them stand too long in one state.</source>
        <comment>of the runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (has|have) recorded times that contradict each other or lie in the future, as a wrong clock leaves them. Such times are left out here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{state}: usually {time}</source>
        <comment>{time}: &apos;3 days&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Half of %Ln run(s) took {low} to {high}</source>
        <comment>{low}: &apos;3 days&apos;</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>At this week&apos;s pace the disk lasts for more than a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full within an hour at this week&apos;s pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Full in about %Ln hour(s) at this week&apos;s pace</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no run is verified on the NAS, so none can be cleared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified run(s) can be cleared</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clearing %Ln verified run(s) would free {size}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clearing %Ln verified run(s) frees {size}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{used} of {total} used, {clearable} of it safe to clear; {free} free</source>
        <comment>sizes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {total} used; {free} free</source>
        <comment>sizes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run waits for the NAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (waits|wait) to be copied and verified.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run stands too long in one state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them (stands|stand) too long in one state.</source>
        <comment>of the runs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It stands too long in one state.</source>
        <comment>the run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <comment>how long runs stand in a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} at {state}, and still there</source>
        <comment>{time}: &apos;3 days&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} at {state}</source>
        <comment>{time}: &apos;3 days&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlook}; {clearing}.</source>
        <comment>{outlook}: &apos;The staging disk is full&apos;; {clearing}: &apos;clearing 27 verified runs frees 310 GB&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the staging disk is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing came and nothing was cleared in the last %Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As much was cleared as came in the last %Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (waits|wait) to be copied and verified; {apart}.</source>
        <comment>{apart}: &apos;2 of them need attention&apos;</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them (needs|need) attention</source>
        <comment>of the runs that wait</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), counted {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instrument(s). {states}.</source>
        <comment>{states}: &apos;3 Staging, 2 Complete&apos;</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln day(s): {came}; {cleared}.</source>
        <comment>{came}: &apos;3 runs came, 48 GB&apos;; {cleared}: &apos;2 runs were cleared, 31 GB&apos;</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>usually {time}</source>
        <comment>{time}: &apos;3 days&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In the last %Ln day(s) {size} more was cleared than came</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) came, {size}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (was|were) cleared, {size}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{state}: no run has been through it yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>The staging folder cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick another staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging folder is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder was moved or removed, or its disk or share is not connected. Nothing was changed. Connect it and try again, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Choose the folder into which your instruments write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Ask your IT for permission, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the folder once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for runs once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped before a run was found. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search and every filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (is|are) hidden by the search and the filters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Practice lab</name>
    <message>
        <source>Making the practice lab…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the practice lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up data: try every step. It lies in a temporary folder and is gone when the app is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my staging folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the practice lab for real runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The run&apos;s data is not affected. Copy the details and ask whoever looks after the staging folder to put the record right, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read the folder and that the disk or share is connected, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record is larger than any real record (8 MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record is damaged: it is nested too deeply to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is not a file stands where this run&apos;s record should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record was made by another version of the software (format {detail}).</source>
        <comment>{detail}: a version number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update ExLab Runs on this computer. Until then the run can be looked at, but not advanced here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record contradicts itself: its state is not the last step of its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s history is not complete: it leaves out a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record names a place outside the staging folder, so it is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s record is a link to another place, so it is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder could not be opened, so its runs cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Run details</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path in the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format version</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Created by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project in the LIMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project name at creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended NAS folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished when there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem in creation.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof of the NAS copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum of the checksum list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size received</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Run list</name>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between the columns that a list is sorted by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a title to sort by it, with Ctrl to sort by it as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then sort by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by: {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experimental</source>
        <comment>kind of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <comment>kind of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked on the disk yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was before the staging folder went away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Run panel</name>
    <message numerus="yes">
        <source>%Ln of these runs (has|have) no next step here, or a job at work already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Each run takes its own next step. You see what was done, and what was not, at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these runs has a next step here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ask your IT to look at the permissions of the run&apos;s log and of its folder on the NAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s data is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a run to see where it stands and what to do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the run&apos;s files in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else can be done with this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is not in the staging folder any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel shows it as it was when it was seen last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program or computer moved, renamed or deleted it. Select another run to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log line mentions this run, its project or its instrument yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all lines of this tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record cannot be read, so its history cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is not tracked yet, so it has no history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded on {computer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is recorded, but not all that goes with it could be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Run report</name>
    <message>
        <source>It tells what the records say and what this app has proven. The data files were counted for it, and not read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this report, because they could not be looked at:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record names computers, not people; who proved a copy with this app stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody can check the copy at any time without this app: open a terminal in the run&apos;s folder on the NAS and run the first line; each file must be OK. The second line must give the SHA-256 of the list that stands above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files, size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAS copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step is known: there is no record that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When, local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that is wrong or does not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {when} ({utc} UTC) with {app} {version} on {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator, as the instrument noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the staging folder now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the list, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run report: {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run report: {runs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the account {user}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the folder on the NAS now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By, on the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the list, when proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof of the NAS copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first runs are shown here. The saved report also has the other {runs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the report of each run into the folder .exlab-wizard of its copy on the NAS, where it is found together with the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a printer and print this report (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save beside the NAS copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this report as one file that every browser shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this report as pages to print or to send (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verified copy on the NAS that it could be put beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report as it will be saved; its text can be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verified copy of this run on the NAS is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be looked at when this report was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record says that the copy on the NAS was verified. That is the word of the program which recorded it: this app has not compared the two copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy on the NAS was recorded as verified, but something does not match now; see what was found. Verify the copy again before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy on the NAS was recorded as verified, but the proof that was noted then is damaged or not complete any more; see what was found. Verify the copy again before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not looked at for this report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readable record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not match now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded, not proven by this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verified copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app copied every file, read it back from the NAS, and found it identical by its SHA-256 checksum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app read every file on both sides, and found them identical by their SHA-256 checksums. Another program had made the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None by this app: the record alone says so, on the word of the program that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None that still holds: what this app noted as proof is damaged, or does not fit the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: no copy is recorded as verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there, but empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there, but damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s record is not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is recorded as earlier than the one before it: a computer&apos;s clock was wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list is missing in the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list is not the one that was written when the copy was proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this app noted as proof cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was noted of each file when the copy was proven is damaged or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof is about another folder on the NAS than the one in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record beside the copy on the NAS is not up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s folder on the NAS is not there, or its share is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy on the NAS could not be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy on the NAS has another number of files or bytes than it should have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum list beside the copy on the NAS is not the one in the staging folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging folder has another number of files or bytes than was recorded or proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files in the staging folder could not be counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this report was made, {amount} lay there; they were counted, not read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reports of {failed} could not be put beside their NAS copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data on the NAS was not touched; {saved} are in their places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the run report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be made: the run cannot be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, and check that the disk or share is connected; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the file is open in another program, close it there; or save in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the NAS is connected and that you may write there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report as PDF and print that elsewhere, or ask your IT to set up a printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; no report was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the run report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing the run report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln page(s) to the printer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saving reports on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is not there any more. Save it in another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one run or more, then make their report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the reports of {runs} beside their NAS copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>C&amp;hoose…</source>
        <comment>the NAS folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <comment>the NAS folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <comment>the test of the NAS folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the NAS folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; the small file is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all texts, dates and numbers. Saving changes it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <comment>a staging folder from the list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <comment>a staging folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of your IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> times</source>
        <comment>behind a number, with the space: 3 times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging &amp;folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;NAS folder of the selected staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no NAS folder yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this folder off the list; nothing on the disk is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a small file there, read it back, and remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>in a field; its words must be among those to type</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruments put their runs into a staging folder; the copies go to its NAS folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who copies a run to the NAS once its sync is queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app &amp;copies, and reads everything back to compare it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;program copies; this app compares when you ask it to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows that an instrument has finished a run, where the run itself does not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quiet time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking a run complete warns you when its newest file is younger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;entinel file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this name in the run folder says that it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manifest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this name lists the files of a finished run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that stands in one state for longer than this needs attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;onger than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sooner, when a run has stood this many times longer than is usual for its instrument; never where it says never above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not count</source>
        <comment>Longer than usual</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the NAS copy is looked at once more before the staging copy may be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rea&amp;d every file again and compare its content (safest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare si&amp;ze and time only (faster, finds no damaged file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is open now, so it stays on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name of one file, without / and \.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the whole path, from the drive or the share on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder overlaps the staging folder, so it cannot hold a second copy. Choose a folder on the NAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <comment>in a field; its words must be among those to type</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>h, hour, hours</source>
        <comment>what may be typed behind a number of hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d, day, days</source>
        <comment>what may be typed behind a number of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else in it does.</source>
        <comment>count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details for your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} of {total} are free.</source>
        <comment>sizes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back was not what was written. Do not use this folder; tell your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS is full. Free some space on it, or ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder now. Check the path, and that the NAS is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write, or not delete, in this folder. Ask your IT for permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder may only be read. Ask your IT for permission to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS reported an error. Try again; if it happens again, ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sta&amp;ging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comp&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync q&amp;ueued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync &amp;verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your IT in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing a small file and reading it back… {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies on the same disk as the staging folder: if that disk fails, both copies are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a list of paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a table of paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a list of names of settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read, so nothing in it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of {file} does not count: {settings}.</source>
        <comment>{settings}: their names in the file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no valid TOML: {detail}. Write Windows paths with / or in &apos;single quotes&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: there is no such setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works: written at {speed} and read back at {other}.</source>
        <comment>two speeds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {one} or {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a number of minutes from 0 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a table of hours from 0 to {most} for {states}, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a whole number from 0 to {most}; 0 where the usual does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes one of {values}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>{free} free of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} verified on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruments and projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Ready to complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>short for: Ready to complete</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to complete. The run itself says that it is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready to complete</source>
        <comment>read aloud after the state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experimental</source>
        <comment>what a run was made for, beside its project</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <comment>what a run was made for, beside its project</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet tracked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data is still arriving from the instrument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be copied to the NAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS copy is recorded as identical to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging copy is gone. The NAS has the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is not tracked yet. Start tracking to follow it through the five steps; none of its files is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a job on this run; see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record on the NAS is not up to date yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it has finished, mark the run complete; you see first why it seems finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue the sync to have this run copied to the NAS; nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be cleared; every condition is checked again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was begun and goes on where it stopped; what was verified is not copied again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it; every file is read back from the NAS and compared before it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the copy is there, verify it: every file on both sides is read and compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status line</name>
    <message>
        <source>updated {time}</source>
        <comment>&apos;updated 3 min ago&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>looking for runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped, the list is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>checking %Ln run(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the folder is away, last seen {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAS {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of 5, {state}, {status}</source>
        <comment>of a run, read aloud</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>You stopped before this run was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (was|were) not cleared:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (was|were) not changed:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Done:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Support bundle</name>
    <message>
        <source>Create support bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather the logs and settings for whoever helps; you see them first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering the support bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the support bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in another folder, or free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write there. Save it in another folder, such as your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The support bundle could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run was touched, and a file that was there before is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support bundle saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create support bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with {size} before packing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (only a part, it is very long)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file for whoever helps you. It is only saved where you choose, and sent nowhere. Here is all that goes in; take out what should not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ~ for my home folder, and hide account names in paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to save the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the check of runs found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not offered here, because there are so many: %Ln further damaged record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Applies to everything that goes in, as shown below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExLab support {day}.zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged record {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS copy does not match: {differences}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}: the copy does not match; nothing was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is recorded as verified, but not all that goes with it could be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the run on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAS folder that holds the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a full match is recorded; what does not match is shown as a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each run lies below it as in the staging folder. Only a full match is recorded; what does not match is shown as a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder on the NAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NAS copy of {run} does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the NAS copy of {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Verify the NAS copy of %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The first {number} of {total} are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all that does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every file on both sides is read and compared, which takes about as long as copying. Nothing is changed on either side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify NAS copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded or changed on either side. Keep the staging copy: it may be the only good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} differences.csv</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this list for a spreadsheet or your IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>First steps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the staging folder and the NAS folder with some help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose staging folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the folder with your runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the practice lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a small practice lab with made-up data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to ExLab Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where every run stands on its way from the instrument to the NAS, and do the next step.

Set up the folders in three short steps, or look around in a practice lab with made-up data first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Choose the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is sync verified, so there is nothing to clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file manager could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder by hand; its path stands in the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
