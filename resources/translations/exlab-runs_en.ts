<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>Verifying</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>differences</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
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
