<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>Making the demo lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo lab…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish this first, then open {folder}</source>
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
        <source>Clear verified runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
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
        <source>Choose staging folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the folder with your runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
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

Choose the staging folder into which your instruments write, or look around in a practice lab with made-up data first.</source>
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
        <source>No runs in this folder yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run appears here as soon as an instrument has made its folder:
INSTRUMENT › project › Runs › Run_2026-11-23T09-14

If you expected runs, the staging folder may be another one.</source>
        <comment>&apos;Runs&apos; and &apos;Run_...&apos; are names of folders</comment>
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
    <message>
        <source>Demo lab: made-up data</source>
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
    <name>Verifying</name>
    <message>
        <source>What does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>differences</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
    <name>Window</name>
    <message>
        <source>Choose the staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo lab</source>
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
    <message>
        <source>Brings every run safely from the staging folder to the NAS.

MIT licence. Uses Qt and PySide6 under the LGPL version 3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
