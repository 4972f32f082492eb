<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Offers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accept offer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reject offer…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next offer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose disposition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Park or resume</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reassign…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return to workbin…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pull from workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show history</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Collapse group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Expand group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open page in the browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ready or last Not Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose presence…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mini bar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workbins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change row density</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keyboard cheat sheet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not available here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No workitem is chosen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find in page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reload page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom page in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom page out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Normal page zoom</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pin or unpin page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show page in its own window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open pages again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Team figures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Team history</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who would get this work?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo Mark Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start wrap-up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More time for wrap-up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Park until…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transfer to another workbin…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>My day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save this view…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rename view…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forget this view</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mute offers for 15 min, or no longer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Force presence…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finish for the agent…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disposition for all selected…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the first hints</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install the newer version</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AgentForm</name>
    <message>
        <source>New presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workitems at once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Force presence of {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity of {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring {0} back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offer work again</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Holds %n workitem(s) now.</source>
        <translation><numerusform>Holds %n workitem now.</numerusform><numerusform>Holds %n workitems now.</numerusform></translation></message>
    <message>
        <source>Note: the agent reads it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Holds nothing now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other: see the note</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AgentReason</name>
    <message>
        <source>Peak</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left without signing off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back at the desk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As agreed with the agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Training or coaching</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AgentState</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Responding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Ready: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Agents not responding: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of today's preferred-agent work went to the fallback queue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The preferred agents are too often full or away.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entries at risk: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} overdue, {1} due soon.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting in {0}: {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody has this work yet.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ArrivalChoice</name>
    <message>
        <source>Start as</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a line to see all of it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signing in and out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All sources</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all entries again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Routing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} came in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} offered to {to}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} accepted by {to}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offer of {entry} rejected by {was}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} parked by {to}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} returned to its workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} reassigned from {was} to {to}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} marked done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data of {entry} changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} moved to the workbin {workbin}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offer of {entry} not answered by {was}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} resumed by {to}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{agent} set to {presence}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Routing status of {agent} changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{agent} signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{agent} signed out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account of {agent} changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity of {agent} changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{kind} {name} made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{kind} {name} changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{kind} {name} loaded</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{kind} {name} removed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{kind} {name}: {action}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workitem type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workitems at once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Skill</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Webhook</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Off queue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Responding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entry {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Load older</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing of what was read fits the filter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was changed in this time.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation><numerusform>%n line copied</numerusform><numerusform>%n lines copied</numerusform></translation></message>
    <message>
        <source>Entry</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All of the history</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recent history</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Avatar</name>
    <message>
        <source>Account of {0}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Backlog</name>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation><numerusform>%n at risk</numerusform><numerusform>%n at risk</numerusform></translation></message>
    <message>
        <source>Held by people who are offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nobody works on it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody can take it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no skill, or workbins in each other's way</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>oldest {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BacklogDelegate</name>
    <message>
        <source>Look</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} at risk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On track</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BacklogView</name>
    <message>
        <source>Backlog by workbin</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Bands</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Responding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Go Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You can keep working.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n action(s) are waiting to sync.</source>
        <translation><numerusform>%n action is waiting to sync.</numerusform><numerusform>%n actions are waiting to sync.</numerusform></translation></message>
    <message>
        <source>The list is as of {0}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reconnecting, attempt {0}, next in {1} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reconnecting, attempt {0}…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show team</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>Disposition for %n workitem(s)</source>
        <translation><numerusform>Disposition for %n workitem</numerusform><numerusform>Disposition for %n workitems</numerusform></translation></message>
    <message numerus="yes">
        <source>Choose for %n</source>
        <translation><numerusform>Choose for %n</numerusform><numerusform>Choose for %n</numerusform></translation></message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is saved with each of them. None is marked done.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select several workitems first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None of these can be given a disposition now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These workitems have no disposition in common.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CapacityView</name>
    <message>
        <source>{0}: {1} of {2} in use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity. {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity, last known. {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As last known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing uses it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity, last known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, last known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keyboard cheat sheet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keys with Ctrl+Shift work everywhere, also in a page. Single keys work in the list.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moved on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done in a moment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ChoicePopover</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Clash</name>
    <message>
        <source>Back in its workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClashCard</name>
    <message>
        <source>This workitem changed meanwhile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy my note</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for it back…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep server version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your action, {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On the server, {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} did not take effect, and nothing was merged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your note was kept.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CodeChips</name>
    <message>
        <source>Chosen dispositions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, remove</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>Offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Usual handling time</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No presence was chosen yet today.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{hour} h: {accepted} accepted, {done} done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Today by hour. {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As of {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>My day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Today by hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time per presence</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The offer has expired.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The offer of {entry} was not answered in time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Already taken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Given to another agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdrawn by {actor}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} is no longer offered.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No longer offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} went back to its workbin.{why}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accepted on your other device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} is in your workbin.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assigned to you</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} was gone when the list was read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{actor} reassigned {entry} to {holder}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{why}Your notes are kept here until you dismiss this.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} went back to its workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{actor} released it. {why}Your notes are kept here until you dismiss this.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} is done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was marked done by {actor}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its time for wrap-up was over: it was marked done with {disposition}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} is due again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was parked until now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} was stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{actor} took it back. {why}Nothing is left to do.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} is no longer yours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was gone when the list was read again; how it ended is not known here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} was not changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is with {holder} since {since}. Look at it and decide again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has changed since you looked. Look at it and decide again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{actor} set you {presence}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{actor} ended Not Responding for you</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are offered work again. {why}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{actor} set your capacity to {maximum}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Presence was not changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are still {presence}.{why}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Responding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{missed} New offers stop until you go Ready.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} was refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} was not saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{detail} Nothing was lost: it waits for you to put it right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} did not get through</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something on the way answered in the server's place. It is sent again as long as that makes sense; if this stays, tell whoever runs this network.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} was taken back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} is as it was.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} goes on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry}: you gave it before the program ended. It is sent in a moment.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} was not sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry}: the moment for it had passed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} went through</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer was lost; {entry} was read to make sure.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} did not take effect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer was lost; {entry} was read. {truth}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} no longer exists</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} has nothing to act on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something you did is not on the server yet. It is kept and sent again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Session ended</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What you did is kept. Sign in again to go on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are signed in on {detail}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is offered here meanwhile. Move here?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n action(s) sent, {refused} refused.</source>
        <translation><numerusform>%n action sent, {refused} refused.</numerusform><numerusform>%n actions sent, {refused} refused.</numerusform></translation></message>
    <message>
        <source>You are signed in until Worklist closes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your settings could not be read; defaults are used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your settings were damaged; defaults are used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The old file is {detail}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only your administrator can set {detail}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What your own settings say about it was passed over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A setting was not understood; its default is used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A key was passed over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{label} was not opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{label} did not load</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} can be marked done again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The page that held Mark Done back is gone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} cannot be marked done yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The page that held it back is gone: open it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return to workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disposition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reassign</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is in that workbin already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say in a few words what the other reason is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>That offer is no longer open.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose whom to give it to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>that agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is already with {who}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>That presence does not exist here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You do not lead that agent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{command} is not possible</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n offer(s) not answered.</source>
        <translation><numerusform>%n offer not answered.</numerusform><numerusform>%n offers not answered.</numerusform></translation></message>
    <message>
        <source>It is with {who}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not connected yet: what is shown may be old.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Catching up: what is shown may be old.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was heard: what is shown may be old.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline: what is shown may be old.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are signed in on another computer. Move here to go on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not assigned to anybody.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is still an offer: accept it first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is in progress.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is parked: resume it first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is done.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was stopped.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not something that can be done here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is no longer in the list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not assigned to you.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>somebody else</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{doing} is under way.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark Done is about to be sent: undo it first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark Done is waiting to sync.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only a lead can reassign somebody's work.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You do not serve its workbin.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{workbin} hands its work out by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no other workbin that you can give it to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its workbin has no time for wrap-up.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrap-up has begun already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrap-up has not begun.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrap-up cannot be made longer again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not offered to you.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too late: the offer has expired.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a disposition first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{workbin} has no disposition {code} for it. Choose another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{disposition} needs a note.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>as you were</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>another agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no disposition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only a lead can finish somebody's work.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not changed: the line was lost before.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not changed: it went elsewhere meanwhile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The line was lost. What was not sent is not sent later: look again, then decide.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: what is shown may be old. Work is reassigned only while the line is live.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was chosen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too many workitems at once: move fewer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service does not let you work here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What you did is kept. The service said: {detail}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service does not let you work here. Ask whoever runs it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You may not reassign work. This needs the permission {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{entry} is with {holder} since {since}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rule lets a value choose the site; only the rule itself may.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rule uses {code}, which does not exist.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address is longer than {most} characters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address holds characters that an address cannot hold.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address cannot be understood.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address is not a secure web address (https).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address hides its site behind a user name or an escape.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{site} is not the name of a site.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{site} is not on the allowed list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address leads out of its own path.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Worklist {detail} is there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is installed when you say so, and Worklist closes for it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The folder for Worklist's data cannot be written to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another Worklist uses the same data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A file of Worklist's data is damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A file of Worklist's data was taken away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A file of Worklist's data was written by a newer version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A file of Worklist's data cannot be used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was {file}. A new one was begun with what is known here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was kept as {aside}, and a new one was begun with what is known here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is {file}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{problem}. It could not be kept on this computer, so it was not sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>another computer</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>{part} was started again %n time(s). What you did is kept.</source>
        <translation><numerusform>{part} was started again %n time. What you did is kept.</numerusform><numerusform>{part} was started again %n times. What you did is kept.</numerusform></translation></message>
    <message>
        <source>A part of Worklist keeps failing</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n action(s) of an earlier run stay in {file}.</source>
        <translation><numerusform>%n action of an earlier run stay in {file}.</numerusform><numerusform>%n actions of an earlier run stay in {file}.</numerusform></translation></message>
    <message>
        <source>Something that you did could not be read again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>{workbin} has no such disposition.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a workitem first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DetailsGrid</name>
    <message>
        <source>More ({count})</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DispositionBox</name>
    <message>
        <source>Disposition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disposition, required</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type to find a disposition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No more than {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No favourite any more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} added</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} removed</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Finish this workitem in its page: the page marks it done.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In this desktop only the agent marks work done.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DoneFooter</name>
    <message>
        <source>Mark Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Marking done…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done, waiting to sync</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start wrap-up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done in a moment</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DoneSummary</name>
    <message>
        <source>Disposition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None was chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done at {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped at {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>handled in {0}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EntriesPane</name>
    <message>
        <source>What can be done for this agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To workbin…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reassign…</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n workitem(s)</source>
        <translation><numerusform>%n workitem</numerusform><numerusform>%n workitems</numerusform></translation></message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation><numerusform>%n at risk</numerusform><numerusform>%n at risk</numerusform></translation></message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>%n selected</numerusform><numerusform>%n selected</numerusform></translation></message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Step {0}: {1}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The next step follows at {0}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finish…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Workitems</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EntryHeader</name>
    <message>
        <source>Handling</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reassign…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Priority {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>requested skill {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Due {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Workitems</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EntryNotices</name>
    <message>
        <source>Resume</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy my note</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ExternalCard</name>
    <message>
        <source>Opened in your browser at {clock}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} was not opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This address</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Hold to show {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>At risk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not synced</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by any field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FinishForm</name>
    <message>
        <source>Finish for the agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disposition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The agent reads this reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: with {1}, since {2}. {1} is told who finished it and why.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: with {1}, since {2}.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>They are with %n agent(s).</source>
        <translation><numerusform>They are with %n agent.</numerusform><numerusform>They are with %n agents.</numerusform></translation></message>
    <message>
        <source>No disposition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say why: the agent reads it.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Finish %n workitem(s)</source>
        <translation><numerusform>Finish %n workitem</numerusform><numerusform>Finish %n workitems</numerusform></translation></message>
    <message numerus="yes">
        <source>They are with %n agent(s). Each is told who finished it and why.</source>
        <translation><numerusform>They are with %n agent. Each is told who finished it and why.</numerusform><numerusform>They are with %n agents. Each is told who finished it and why.</numerusform></translation></message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not responding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>has it already</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>lacks {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} over capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>fits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>waits here already</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>back to its workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>moves to this workbin</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FloorPane</name>
    <message>
        <source>Choose an agent or a workbin to see its workitems.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workitems</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} holds nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing open fits the search.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backlog by workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>last 60 min</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>No address is on the allowed list of this desktop.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This computer has no browser that would open it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address is not well formed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Addresses that begin with {0} are never opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address carries a user name, which is used to disguise where it leads.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address can be read in two ways, so it is not clear where it leads.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Overdue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>My workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No longer with you</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n workitem(s)</source>
        <translation><numerusform>%n workitem</numerusform><numerusform>%n workitems</numerusform></translation></message>
    <message>
        <source>No type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No customer</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Notices</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n waiting to sync</source>
        <translation><numerusform>%n waiting to sync</numerusform><numerusform>%n waiting to sync</numerusform></translation></message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No notices</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, {1}: given {2} ago, tried {3} times</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No topic has all of these words.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Ready brings you offers, any other presence does not. {0} switches.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each has a countdown. {0} accepts it, {1} rejects it, and what you are typing stays.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} finds work and runs every command. {1} shows all keys.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It rings and counts down like a real one, and nobody is waiting for it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say when you take work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offers appear here, over your work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everything has a key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try it with a practice offer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It could not be read: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changed by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejected by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parked by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Returned to the workbin by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Marked done by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resumed by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accepted by {who} after {seconds} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accepted by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Created in {workbin}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offered to {to}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>an agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reassigned to {to} by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a lead</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a page, for {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a rule, for {who}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As of {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Could not be read again: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading again…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline: it may be old.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To accept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Handling</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fallback</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without a type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Figures by group</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation><numerusform>%n group</numerusform><numerusform>%n groups</numerusform></translation></message>
    <message>
        <source>No group has these words in its name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export picture…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of the work that asked for somebody went to the fallback queue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More than 40 % means that the preferred agents are too often full or away.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved to {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lost offers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time to accept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Handle time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Service level</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of offers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} too late</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of {1} asked for</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} came in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>median, p95 {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Insights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Change…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Usual keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Press the new key. Escape gives up.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not changed: {0}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In this window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>there is no such action</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} is taken by “{action}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} is no key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} types a character on many keyboards</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} belongs to editing text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} does not work in a page; Ctrl+Shift with a key or F1 to F12 do</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>Force presence…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring back from Not Responding…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change capacity…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You may not change other people's presence.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No agent is chosen.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LinkView</name>
    <message>
        <source>Connecting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Slow · {0} ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Live · {0} ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Catching up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline since {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not let in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No live updates come through this network: the list is asked for every few seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seconds late</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ListStamp</name>
    <message>
        <source>As of {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Catching up…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MiniBar</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Worklist mini bar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To the top edge</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To the bottom edge</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opacity {0} %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No offer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity: {used} of {most}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Responding</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Misses</name>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>reached this computer too late, or never</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no window or notice showed it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>shown while no key or mouse was used in Worklist</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>shown while somebody worked in Worklist</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, last at {1}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>NativeNotices</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reject…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>NotesBox</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the next person should know</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This system keeps no notes. Write them where the customer's record is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No notes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved {clock}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>This desktop does not let a program keep a window on top.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>due {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Routed by</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reject…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offers</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Offer: {0}. {1}. %n second(s) to answer.</source>
        <translation><numerusform>Offer: {0}. {1}. %n second to answer.</numerusform><numerusform>Offer: {0}. {1}. %n seconds to answer.</numerusform></translation></message>
    <message>
        <source>There is no offer.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n second(s) to answer</source>
        <translation><numerusform>%n second to answer</numerusform><numerusform>%n seconds to answer</numerusform></translation></message>
    <message>
        <source>Accepting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejecting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too late</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n more offer(s)</source>
        <translation><numerusform>%n more offer</numerusform><numerusform>%n more offers</numerusform></translation></message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Set by your administrator.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OrderResults</name>
    <message>
        <source>How far it is</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Override</name>
    <message>
        <source>Only while the line is live: what is shown may be old.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>routed again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to its workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spread by free capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>room for {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deadline at risk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Balance the load</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Needs another skill</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Absent or not responding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In progress: {0} of {1}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} will be told, and the notes move with it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} will be told.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} over capacity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>now in {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>back in its workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>offered to {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>would move to {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not known yet: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not changed: with {0} since {1}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You may not finish other people's work.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is room for {0}: the rest stay where they are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>would go back to its workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>would be offered to {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You may not reassign work. This needs the permission {0}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in the list of {0}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search work or run a command</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open: {0}, {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set presence: {0}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Park</name>
    <message>
        <source>Until I resume it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For an hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Until tomorrow, {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Until…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Park this workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It stays yours and wakes by itself.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Pop</name>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop loading</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This installation has no web engine, so pages open in your browser.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This page is slow. You can go on working; it keeps loading.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} has input that is not saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close anyway</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} asks: {question}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yes, then repeat it in the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} was not opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} Your administrator keeps the list of allowed pages.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} could not prove who it is</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} Nothing was sent to it. Tell your administrator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} did not answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} The workitem itself is not affected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The page of {host} ended. What you typed into it may be lost.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The page stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find in page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No page is open here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loaded in {seconds} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did not load</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificate refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In your browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This page is in its own window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open already</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PopHeader</name>
    <message>
        <source>Open a page of this workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep this page in sight with other workitems</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show in its own window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open page in the browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More for this page</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PopTabs</name>
    <message>
        <source>No page is open for this workitem.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No workitem is open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its page opens here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The plus above opens it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No page is open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This workitem has no page.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>The practice offer expired</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice: accept or reject me</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice offer accepted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice offer rejected</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PresencePill</name>
    <message>
        <source>Presence: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, last known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Responding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Ready: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set by {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After this work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stay {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave, and give back what is offered</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Everything is on the server.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Send now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discard…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send now: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discard: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, given {1} ago, tried {2} times</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discard for good</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retry failed</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Reassign %n</source>
        <translation><numerusform>Reassign %n</numerusform><numerusform>Reassign %n</numerusform></translation></message>
    <message>
        <source>Reassigned {0} of {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take over…</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Reassign %n workitem(s)</source>
        <translation><numerusform>Reassign %n workitem</numerusform><numerusform>Reassign %n workitems</numerusform></translation></message>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Preview %n</source>
        <translation><numerusform>Preview %n</numerusform><numerusform>Preview %n</numerusform></translation></message>
    <message>
        <source>{0} of {1} could be reassigned</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken back: {0} of {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finished {0} of {1}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ReassignForm</name>
    <message>
        <source>To whom? Name, group or skill</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To whom</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Agents and workbins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case id</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Note: the agent reads it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Also beyond the capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without an alert, straight into their list</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Reject</name>
    <message>
        <source>Wrong skill or language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Already handling this customer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other, add a note</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Belongs into another workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>End of shift</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reject this offer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reject offer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are then counted as not responding: no more work comes until you go Ready again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return to workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The next step is theirs</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RejectPopover</name>
    <message>
        <source>Why</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation><numerusform>%n s left</numerusform><numerusform>%n s left</numerusform></translation></message>
    <message>
        <source>The workitem goes back to {0}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RejectReasons</name>
    <message>
        <source>Reject because</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done today</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RosterPane</name>
    <message>
        <source>Force presence…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RosterTabs</name>
    <message>
        <source>All {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ready {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Ready {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Responding {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At risk {0}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Agents</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>Step {0}: {1}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search work or run a command</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Park</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disposition…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transfer…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>%n selected</numerusform><numerusform>%n selected</numerusform></translation></message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation><numerusform>%n saved</numerusform><numerusform>%n saved</numerusform></translation></message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation><numerusform>%n under way</numerusform><numerusform>%n under way</numerusform></translation></message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation><numerusform>%n refused</numerusform><numerusform>%n refused</numerusform></translation></message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation><numerusform>%n left out</numerusform><numerusform>%n left out</numerusform></translation></message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation></message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The page that held Mark Done back is gone. Open it again.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>None</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Screen pops</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language and spelling</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much room rows and controls take.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changes show at once, without movement.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ring when work is offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where the toast appears</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notices of the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Used while the window is minimised.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mini bar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Presence and offers above all other windows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accept every offer at once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Single keys in the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Letters such as D for Mark Done act while the list has the focus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open pages inside the window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Otherwise they open in your browser.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom of pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages that may be opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who marks work done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Underline misspelt words in notes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notes are written in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>English and Spanish come with Worklist. German uses this computer's own dictionary.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After signing in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address of the routing service. Takes effect at the next start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Empty takes the system's. Takes effect at the next start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Further certificate authorities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much is written to the log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Never tokens, names or contents.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the computer has it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Touch</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bottom right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bottom left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Top right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Top left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The language of the window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>English (UK)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>English (US)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Mark Done button</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The third party's page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Either of the two</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is usual</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only what went wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entries at risk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tells a lead when so many entries are overdue or due soon.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entries that wait in one workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tells a lead when so many wait that nobody has.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Agents not responding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tells a lead when so many of them are offered nothing any more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fallback share</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tells a lead when more of today's preferred-agent work falls back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time to undo Mark Done, in seconds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start when I log in to this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where newer versions are published</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not signed in yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed in as {0} ({1}).</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>You are signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go back to Worklist. This page can be closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are not signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go back to Worklist to see why, and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in to Worklist</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in with browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reachable, but this computer's clock is {seconds} s off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deadlines are shown by the server's clock. Have the clock of this computer set.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reachable in {ms} ms, clock {seconds} s off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finish the sign-in in your browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It waits for two minutes. If no page opened, copy the link into your browser.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Id for whoever helps: {id}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Missing: {permissions}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask an administrator of {server} for it, then sign in again. If you have another account, sign out in the browser first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your account may not work here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You signed in as {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is the desktop of {name}. Sign out here first to change.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the computer has it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a region, or type an address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No server of this name is found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the address, and whether this computer is connected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing answers at this address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the address. If it is right, the server is not running.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The line to the server broke</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's answer had no end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Perhaps something else answers there. Check the address.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's certificate is not trusted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was sent. Check the date of this computer; else an administrator has to add the certificate authority.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No secure connection to the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was sent. Tell your administrator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The proxy of this network wants a sign-in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in to the network first, or have your administrator set the proxy for Worklist.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something on the way refused in the server's place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask whoever runs this network to let Worklist through its proxy or firewall.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something else answered in the server's place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Perhaps a sign-in page of this network has to be opened in a browser first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sign-in was not finished in the browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It waits for two minutes. Try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The browser's answer was not for this sign-in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close the sign-in pages that are still open, and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The browser's answer came from another service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The browser's answer had no code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sign-in was given up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another program of this computer kept calling where the browser was expected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sign-in cannot listen for the browser's answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server refused the sign-in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was stopped in the browser, or your account may not use this program.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Simulate</name>
    <message>
        <source>Not available.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Responding.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At capacity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At the limit for this type of workitem.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At the limit of the workbin.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Busy with work that may not be interrupted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Passed over after a reject or a missed offer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Would get it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number {0} in line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cannot take it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An entry</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entry that waits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workitem as JSON</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who would get it?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No entry waits in a workbin now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a workbin first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Routing does not go by: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workitem as JSON, as it would be submitted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who would get this, and why</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose an entry, or paste a workitem: nothing is changed by asking.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} would get it now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody can take it now: it would wait.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of {1} agents can take it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the way of: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is too long for one workitem.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line {0}, column {1}: from here on it cannot be read as JSON.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This cannot be read as JSON.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A workitem is an object: it begins with { and ends with }.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: it has to be a text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: it has to be a whole number from 1 to 5.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: it has to be a list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: it has to be a skill's id or an object with skillId.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: it has to be a number from 0 to 10.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Simulate</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>No dictionary for this language on this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add “{0}” to my words</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Connecting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Catching up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not connected yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reconnects</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} s to the server's</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last event</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Events in the last minute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Up to date as of</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Full reads</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gaps healed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Events not understood</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As last known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workitems</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, {1} known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n not on the server yet, the oldest for {0}.</source>
        <translation><numerusform>%n not on the server yet, the oldest for {0}.</numerusform><numerusform>%n not on the server yet, the oldest for {0}.</numerusform></translation></message>
    <message>
        <source>Names and ids are masked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Worklist status, {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Missed offers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pending actions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not let in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About to be sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, patched to {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not in this edition; pages open in your browser</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>With names and ids</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Missed offers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer times from {0} to {1} ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copied. Names, ids and field values are masked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copied with names and ids.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pending actions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice offer</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>At most %n event(s) in two seconds</source>
        <translation><numerusform>At most %n event in two seconds</numerusform><numerusform>At most %n events in two seconds</numerusform></translation></message>
</context>
<context>
    <name>StoppedWindow</name>
    <message>
        <source>Worklist cannot start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Mine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workbins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Due first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group by state</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group by workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group by type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group by customer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>Floor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Everybody, %n agent(s)</source>
        <translation><numerusform>Everybody, %n agent</numerusform><numerusform>Everybody, %n agents</numerusform></translation></message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Find an agent or workitem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n minute(s) overdue</source>
        <translation><numerusform>%n minute overdue</numerusform><numerusform>%n minutes overdue</numerusform></translation></message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation><numerusform>%n minute left</numerusform><numerusform>%n minutes left</numerusform></translation></message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation><numerusform>%n hour left</numerusform><numerusform>%n hours left</numerusform></translation></message>
    <message>
        <source>handled in {0}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reject…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offer: {title}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejecting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accepting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too late</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation></message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Transfer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transfer to another workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To workbin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason, recorded</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Worklist</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mini bar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n offer(s) waiting</source>
        <translation><numerusform>%n offer waiting</numerusform><numerusform>%n offers waiting</numerusform></translation></message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Marked done, sent in %n s</source>
        <translation><numerusform>Marked done, sent in %n s</numerusform><numerusform>Marked done, sent in %n s</numerusform></translation></message>
    <message numerus="yes">
        <source>%n workitem(s)</source>
        <translation><numerusform>%n workitem</numerusform><numerusform>%n workitems</numerusform></translation></message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UpdateWatch</name>
    <message>
        <source>There is no newer version.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First finish or park what you have in hand.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Name of this view</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This view is not saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A saved view could not be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was left out; the list is shown as usual. Save the view again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>View {0}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WorkArea</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No workitem is chosen.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WorklistPanel</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Order and groups</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n hidden.</source>
        <translation><numerusform>%n hidden.</numerusform><numerusform>%n hidden.</numerusform></translation></message>
    <message>
        <source>No match.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your work is being read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing to pull</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your workbins hold no free work.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing done yet today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your work is on the other computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are Ready; the next offer appears here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing assigned</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No new offers until one is done or parked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offers were not answered; new ones stop until you go Ready.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not Responding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go Ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are Not Ready: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of {1} capacity</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n change(s) · Update</source>
        <translation><numerusform>%n change · Update</numerusform><numerusform>%n changes · Update</numerusform></translation></message>
    <message>
        <source>Show the whole list</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WrapUpPanel</name>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Add %n s</source>
        <translation><numerusform>Add %n s</numerusform><numerusform>Add %n s</numerusform></translation></message>
    <message numerus="yes">
        <source>%n left</source>
        <translation><numerusform>%n left</numerusform><numerusform>%n left</numerusform></translation></message>
    <message>
        <source>After this work: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its time is over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Marking done…</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Marked done by itself in %n s.</source>
        <translation><numerusform>Marked done by itself in %n s.</numerusform><numerusform>Marked done by itself in %n s.</numerusform></translation></message>
    <message numerus="yes">
        <source>Its time is over in %n s.</source>
        <translation><numerusform>Its time is over in %n s.</numerusform><numerusform>Its time is over in %n s.</numerusform></translation></message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>Unmute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mute for {minutes} min</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>