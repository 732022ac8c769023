<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%Ln run(s) copied to the NAS and verified</source>
        <translation>
            <numerusform>%Ln run copied to the NAS and verified</numerusform>
            <numerusform>%Ln runs copied to the NAS and verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start tracking %Ln run(s)</source>
        <translation>
            <numerusform>Start tracking %Ln run</numerusform>
            <numerusform>Start tracking %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln run(s) complete</source>
        <translation>
            <numerusform>Mark %Ln run complete</numerusform>
            <numerusform>Mark %Ln runs complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue sync for %Ln run(s)</source>
        <translation>
            <numerusform>Queue sync for %Ln run</numerusform>
            <numerusform>Queue sync for %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln run(s) to the NAS</source>
        <translation>
            <numerusform>Copy %Ln run to the NAS</numerusform>
            <numerusform>Copy %Ln runs to the NAS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln run(s)</source>
        <translation>
            <numerusform>Resume %Ln run</numerusform>
            <numerusform>Resume %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verify the NAS copies of %Ln run(s)</source>
        <translation>
            <numerusform>Verify the NAS copies of %Ln run</numerusform>
            <numerusform>Verify the NAS copies of %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the differences of %Ln run(s)</source>
        <translation>
            <numerusform>Show the differences of %Ln run</numerusform>
            <numerusform>Show the differences of %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln run(s)</source>
        <translation>
            <numerusform>Clear %Ln run</numerusform>
            <numerusform>Clear %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update the NAS records of %Ln run(s)</source>
        <translation>
            <numerusform>Update the NAS records of %Ln run</numerusform>
            <numerusform>Update the NAS records of %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) now tracked</source>
        <translation>
            <numerusform>%Ln run now tracked</numerusform>
            <numerusform>%Ln runs now tracked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) marked complete</source>
        <translation>
            <numerusform>%Ln run marked complete</numerusform>
            <numerusform>%Ln runs marked complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) queued for the NAS</source>
        <translation>
            <numerusform>%Ln run queued for the NAS</numerusform>
            <numerusform>%Ln runs queued for the NAS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) verified on the NAS</source>
        <translation>
            <numerusform>%Ln run verified on the NAS</numerusform>
            <numerusform>%Ln runs verified on the NAS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) compared</source>
        <translation>
            <numerusform>%Ln run compared</numerusform>
            <numerusform>%Ln runs compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) cleared</source>
        <translation>
            <numerusform>%Ln run cleared</numerusform>
            <numerusform>%Ln runs cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) up to date on the NAS</source>
        <translation>
            <numerusform>%Ln run up to date on the NAS</numerusform>
            <numerusform>%Ln runs up to date on the NAS</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>the end of a list of files, folders or jobs</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%Ln file(s) there with the right size and time, not read again</source>
        <translation>
            <numerusform>%Ln file there with the right size and time, not read again</numerusform>
            <numerusform>%Ln files there with the right size and time, not read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s): none is new, none has changed</source>
        <translation>
            <numerusform>%Ln file: none is new, none has changed</numerusform>
            <numerusform>%Ln files: none is new, none has changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) read just now, all as the list says</source>
        <translation>
            <numerusform>%Ln file read just now, all as the list says</numerusform>
            <numerusform>%Ln files read just now, all as the list says</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) read from the NAS just now, all identical</source>
        <translation>
            <numerusform>%Ln file read from the NAS just now, all identical</numerusform>
            <numerusform>%Ln files read from the NAS just now, all identical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Files of %Ln run(s) changed while (it was|they were) looked at. (It does|They do) not seem to be finished.</source>
        <comment>it: the run; they: the runs</comment>
        <translation>
            <numerusform>Files of %Ln run changed while it was looked at. It does not seem to be finished.</numerusform>
            <numerusform>Files of %Ln runs changed while they were looked at. They do not seem to be finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>yes: %Ln file(s) came or changed between two looks</source>
        <comment>Still growing?</comment>
        <translation>
            <numerusform>yes: %Ln file came or changed between two looks</numerusform>
            <numerusform>yes: %Ln files came or changed between two looks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) changed within the last {time}. Perhaps the instrument is still at work there.</source>
        <comment>{time}: '30 min' or '2 h'</comment>
        <translation>
            <numerusform>%Ln run changed within the last {time}. Perhaps the instrument is still at work there.</numerusform>
            <numerusform>%Ln runs changed within the last {time}. Perhaps the instrument is still at work there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these {total} runs (says itself that it is|say themselves that they are) finished.</source>
        <comment>{total} is 2 or more</comment>
        <translation>
            <numerusform>%Ln of these {total} runs says itself that it is finished.</numerusform>
            <numerusform>%Ln of these {total} runs say themselves that they are finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clearing</name>
    <message numerus="yes">
        <source>{folder} and %Ln more</source>
        <comment>further folders</comment>
        <translation>
            <numerusform>{folder} and %Ln more</numerusform>
            <numerusform>{folder} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked {done} of %Ln run(s)</source>
        <translation>
            <numerusform>Checked {done} of %Ln run</numerusform>
            <numerusform>Checked {done} of %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln run(s) ({size})…</source>
        <translation>
            <numerusform>Clear %Ln run ({size})…</numerusform>
            <numerusform>Clear %Ln runs ({size})…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Completing</name>
    <message numerus="yes">
        <source>Mark %Ln run(s) complete?</source>
        <translation>
            <numerusform>Mark %Ln run complete?</numerusform>
            <numerusform>Mark %Ln runs complete?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) could not be looked at and (is left as it was|are left as they were).</source>
        <translation>
            <numerusform>%Ln run could not be looked at and is left as it was.</numerusform>
            <numerusform>%Ln runs could not be looked at and are left as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copy</name>
    <message numerus="yes">
        <source>%Ln missing on the NAS</source>
        <comment>so many files</comment>
        <translation>
            <numerusform>%Ln missing on the NAS</numerusform>
            <numerusform>%Ln missing on the NAS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <comment>so many files</comment>
        <translation>
            <numerusform>%Ln different</numerusform>
            <numerusform>%Ln different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln extra on the NAS</source>
        <comment>so many files</comment>
        <translation>
            <numerusform>%Ln extra on the NAS</numerusform>
            <numerusform>%Ln extra on the NAS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since</source>
        <comment>so many files</comment>
        <translation>
            <numerusform>%Ln changed since</numerusform>
            <numerusform>%Ln changed since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>Came or changed after the run was marked complete: %Ln file(s).</source>
        <translation>
            <numerusform>Came or changed after the run was marked complete: %Ln file.</numerusform>
            <numerusform>Came or changed after the run was marked complete: %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dated in the future: %Ln file(s) of this run.</source>
        <translation>
            <numerusform>Dated in the future: %Ln file of this run.</numerusform>
            <numerusform>Dated in the future: %Ln files of this run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run was cleared, but holds %Ln file(s).</source>
        <translation>
            <numerusform>The run was cleared, but holds %Ln file.</numerusform>
            <numerusform>The run was cleared, but holds %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run holds %Ln link(s) to other places.</source>
        <translation>
            <numerusform>The run holds %Ln link to other places.</numerusform>
            <numerusform>The run holds %Ln links to other places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run holds %Ln thing(s) other than ordinary files, such as a pipe or a device.</source>
        <translation>
            <numerusform>The run holds %Ln thing other than ordinary files, such as a pipe or a device.</numerusform>
            <numerusform>The run holds %Ln things other than ordinary files, such as a pipe or a device.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected inside this run: %Ln other disk(s) or share(s).</source>
        <translation>
            <numerusform>Connected inside this run: %Ln other disk or share.</numerusform>
            <numerusform>Connected inside this run: %Ln other disks or shares.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run holds %Ln name(s) that Windows does not allow.</source>
        <translation>
            <numerusform>The run holds %Ln name that Windows does not allow.</numerusform>
            <numerusform>The run holds %Ln names that Windows does not allow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified, but not in the run any more: %Ln file(s).</source>
        <translation>
            <numerusform>Verified, but not in the run any more: %Ln file.</numerusform>
            <numerusform>Verified, but not in the run any more: %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not there yet when the run was verified: %Ln file(s).</source>
        <translation>
            <numerusform>Not there yet when the run was verified: %Ln file.</numerusform>
            <numerusform>Not there yet when the run was verified: %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed after the run was verified: %Ln file(s).</source>
        <translation>
            <numerusform>Changed after the run was verified: %Ln file.</numerusform>
            <numerusform>Changed after the run was verified: %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beside the run's record: %Ln unfinished file(s) of a program that was ended.</source>
        <translation>
            <numerusform>Beside the run's record: %Ln unfinished file of a program that was ended.</numerusform>
            <numerusform>Beside the run's record: %Ln unfinished files of a program that was ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beside the run's record: %Ln unfinished file(s) of a copy.</source>
        <translation>
            <numerusform>Beside the run's record: %Ln unfinished file of a copy.</numerusform>
            <numerusform>Beside the run's record: %Ln unfinished files of a copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s)</source>
        <translation>
            <numerusform>Delete %Ln file</numerusform>
            <numerusform>Delete %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>files</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) checked</source>
        <translation>
            <numerusform>%Ln run checked</numerusform>
            <numerusform>%Ln runs checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
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
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <comment>names of files</comment>
        <translation>
            <numerusform>{names} and %Ln more</numerusform>
            <numerusform>{names} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} runs could not be done.</source>
        <comment>{total} is 2 or more</comment>
        <translation>
            <numerusform>%Ln of {total} runs could not be done.</numerusform>
            <numerusform>%Ln of {total} runs could not be done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), {size} (is|are) still in the staging folder; the run stays “Sync verified”, and nothing on the NAS was touched.</source>
        <comment>{size}: of these files</comment>
        <translation>
            <numerusform>%Ln file, {size} is still in the staging folder; the run stays “Sync verified”, and nothing on the NAS was touched.</numerusform>
            <numerusform>%Ln files, {size} are still in the staging folder; the run stays “Sync verified”, and nothing on the NAS was touched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>Exported %Ln run(s) to {path}</source>
        <translation>
            <numerusform>Exported %Ln run to {path}</numerusform>
            <numerusform>Exported %Ln runs to {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation>
            <numerusform>Last %Ln day</numerusform>
            <numerusform>Last %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>First steps</name>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s)</source>
        <translation>
            <numerusform>%Ln project</numerusform>
            <numerusform>%Ln projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for runs… %Ln run(s) so far</source>
        <translation>
            <numerusform>Looking for runs… %Ln run so far</numerusform>
            <numerusform>Looking for runs… %Ln runs so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) will be shown.</source>
        <translation>
            <numerusform>%Ln run will be shown.</numerusform>
            <numerusform>%Ln runs will be shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more instrument(s)</source>
        <translation>
            <numerusform>%Ln more instrument</numerusform>
            <numerusform>%Ln more instruments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln place found</numerusform>
            <numerusform>%Ln places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>Exported %Ln action(s) to {path}</source>
        <translation>
            <numerusform>Exported %Ln action to {path}</numerusform>
            <numerusform>Exported %Ln actions to {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged line(s) passed over</source>
        <translation>
            <numerusform>%Ln damaged line passed over</numerusform>
            <numerusform>%Ln damaged lines passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln action(s)</source>
        <translation>
            <numerusform>{shown} of %Ln action</numerusform>
            <numerusform>{shown} of %Ln actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>opens the list of the other jobs</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln %</source>
        <translation>
            <numerusform>%Ln %</numerusform>
            <numerusform>%Ln %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) (is|are) still at work</source>
        <translation>
            <numerusform>%Ln job is still at work</numerusform>
            <numerusform>%Ln jobs are still at work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln h left</numerusform>
            <numerusform>%Ln h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln file(s)</source>
        <translation>
            <numerusform>{done} of %Ln file</numerusform>
            <numerusform>{done} of %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>Show %Ln run(s) at Sync verified</source>
        <translation>
            <numerusform>Show %Ln run at Sync verified</numerusform>
            <numerusform>Show %Ln runs at Sync verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <comment>instruments</comment>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cleared</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%Ln cleared</numerusform>
            <numerusform>%Ln cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show only the first %Ln instrument(s)</source>
        <translation>
            <numerusform>Show only the first %Ln instrument</numerusform>
            <numerusform>Show only the first %Ln instruments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln run(s)</source>
        <translation>
            <numerusform>Show %Ln run</numerusform>
            <numerusform>Show %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stuck</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%Ln stuck</numerusform>
            <numerusform>%Ln stuck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bar is the middle half of all runs, the line in it the usual time; the dots are the longest of those that took more than %Ln times the usual.</source>
        <translation>
            <numerusform>The bar is the middle half of all runs, the line in it the usual time; the dots are the longest of those that took more than %Ln times the usual.</numerusform>
            <numerusform>The bar is the middle half of all runs, the line in it the usual time; the dots are the longest of those that took more than %Ln times the usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Full in about %Ln day(s) at this week's pace</source>
        <translation>
            <numerusform>Full in about %Ln day at this week's pace</numerusform>
            <numerusform>Full in about %Ln days at this week's pace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them (stands|stand) too long and (is|are) listed under Needs attention.</source>
        <comment>of the verified runs</comment>
        <translation>
            <numerusform>%Ln of them stands too long and is listed under Needs attention.</numerusform>
            <numerusform>%Ln of them stand too long and are listed under Needs attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (has|have) recorded times that contradict each other or lie in the future, as a wrong clock leaves them. Such times are left out here.</source>
        <translation>
            <numerusform>%Ln run has recorded times that contradict each other or lie in the future, as a wrong clock leaves them. Such times are left out here.</numerusform>
            <numerusform>%Ln runs have recorded times that contradict each other or lie in the future, as a wrong clock leaves them. Such times are left out here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half of %Ln run(s) took {low} to {high}</source>
        <comment>{low}: '3 days'</comment>
        <translation>
            <numerusform>Half of %Ln run took {low} to {high}</numerusform>
            <numerusform>Half of %Ln runs took {low} to {high}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Full in about %Ln hour(s) at this week's pace</source>
        <translation>
            <numerusform>Full in about %Ln hour at this week's pace</numerusform>
            <numerusform>Full in about %Ln hours at this week's pace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified run(s) can be cleared</source>
        <translation>
            <numerusform>%Ln verified run can be cleared</numerusform>
            <numerusform>%Ln verified runs can be cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clearing %Ln verified run(s) would free {size}</source>
        <translation>
            <numerusform>clearing %Ln verified run would free {size}</numerusform>
            <numerusform>clearing %Ln verified runs would free {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clearing %Ln verified run(s) frees {size}</source>
        <translation>
            <numerusform>clearing %Ln verified run frees {size}</numerusform>
            <numerusform>clearing %Ln verified runs frees {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (waits|wait) to be copied and verified.</source>
        <translation>
            <numerusform>%Ln run waits to be copied and verified.</numerusform>
            <numerusform>%Ln runs wait to be copied and verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them (stands|stand) too long in one state.</source>
        <comment>of the runs</comment>
        <translation>
            <numerusform>%Ln of them stands too long in one state.</numerusform>
            <numerusform>%Ln of them stand too long in one state.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing came and nothing was cleared in the last %Ln day(s)</source>
        <translation>
            <numerusform>Nothing came and nothing was cleared in the last %Ln day</numerusform>
            <numerusform>Nothing came and nothing was cleared in the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As much was cleared as came in the last %Ln day(s)</source>
        <translation>
            <numerusform>As much was cleared as came in the last %Ln day</numerusform>
            <numerusform>As much was cleared as came in the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (waits|wait) to be copied and verified; {apart}.</source>
        <comment>{apart}: '2 of them need attention'</comment>
        <translation>
            <numerusform>%Ln run waits to be copied and verified; {apart}.</numerusform>
            <numerusform>%Ln runs wait to be copied and verified; {apart}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them (needs|need) attention</source>
        <comment>of the runs that wait</comment>
        <translation>
            <numerusform>%Ln of them needs attention</numerusform>
            <numerusform>%Ln of them need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), counted {time}</source>
        <translation>
            <numerusform>%Ln run, counted {time}</numerusform>
            <numerusform>%Ln runs, counted {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instrument(s). {states}.</source>
        <comment>{states}: '3 Staging, 2 Complete'</comment>
        <translation>
            <numerusform>%Ln instrument. {states}.</numerusform>
            <numerusform>%Ln instruments. {states}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln day(s): {came}; {cleared}.</source>
        <comment>{came}: '3 runs came, 48 GB'; {cleared}: '2 runs were cleared, 31 GB'</comment>
        <translation>
            <numerusform>In %Ln day: {came}; {cleared}.</numerusform>
            <numerusform>In %Ln days: {came}; {cleared}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last %Ln day(s) {size} more was cleared than came</source>
        <translation>
            <numerusform>In the last %Ln day {size} more was cleared than came</numerusform>
            <numerusform>In the last %Ln days {size} more was cleared than came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) came, {size}</source>
        <translation>
            <numerusform>%Ln run came, {size}</numerusform>
            <numerusform>%Ln runs came, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (was|were) cleared, {size}</source>
        <translation>
            <numerusform>%Ln run was cleared, {size}</numerusform>
            <numerusform>%Ln runs were cleared, {size}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%Ln run(s) (is|are) hidden by the search and the filters.</source>
        <translation>
            <numerusform>%Ln run is hidden by the search and the filters.</numerusform>
            <numerusform>%Ln runs are hidden by the search and the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Run details</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Run panel</name>
    <message numerus="yes">
        <source>%Ln of these runs (has|have) no next step here, or a job at work already.</source>
        <translation>
            <numerusform>%Ln of these runs has no next step here, or a job at work already.</numerusform>
            <numerusform>%Ln of these runs have no next step here, or a job at work already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) selected</source>
        <translation>
            <numerusform>%Ln run selected</numerusform>
            <numerusform>%Ln runs selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Run report</name>
    <message numerus="yes">
        <source>Sent %Ln page(s) to the printer</source>
        <translation>
            <numerusform>Sent %Ln page to the printer</numerusform>
            <numerusform>Sent %Ln pages to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>in a field; its words must be among those to type</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <comment>in a field; its words must be among those to type</comment>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status line</name>
    <message numerus="yes">
        <source>{shown} of %Ln run(s)</source>
        <translation>
            <numerusform>{shown} of %Ln run</numerusform>
            <numerusform>{shown} of %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>checking %Ln run(s)…</source>
        <translation>
            <numerusform>checking %Ln run…</numerusform>
            <numerusform>checking %Ln runs…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln run(s) (was|were) not cleared:</source>
        <translation>
            <numerusform>%Ln run was not cleared:</numerusform>
            <numerusform>%Ln runs were not cleared:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) (was|were) not changed:</source>
        <translation>
            <numerusform>%Ln run was not changed:</numerusform>
            <numerusform>%Ln runs were not changed:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Support bundle</name>
    <message numerus="yes">
        <source>%Ln file(s) with {size} before packing</source>
        <translation>
            <numerusform>%Ln file with {size} before packing</numerusform>
            <numerusform>%Ln files with {size} before packing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not offered here, because there are so many: %Ln further damaged record(s).</source>
        <translation>
            <numerusform>Not offered here, because there are so many: %Ln further damaged record.</numerusform>
            <numerusform>Not offered here, because there are so many: %Ln further damaged records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>%Ln h ago</numerusform>
            <numerusform>%Ln h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verifying</name>
    <message numerus="yes">
        <source>Verify the NAS copy of %Ln run(s)</source>
        <translation>
            <numerusform>Verify the NAS copy of %Ln run</numerusform>
            <numerusform>Verify the NAS copy of %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) shown</source>
        <translation>
            <numerusform>%Ln file shown</numerusform>
            <numerusform>%Ln files shown</numerusform>
        </translation>
    </message>
</context>
</TS>
