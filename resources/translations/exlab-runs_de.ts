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
    <name>Settings</name>
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
</context>
</TS>
