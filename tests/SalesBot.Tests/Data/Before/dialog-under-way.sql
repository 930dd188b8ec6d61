-- A secretary has typed /call and the client's phone: as the version of LongRequests kept it. A newer one opens it and goes on.
INSERT INTO "People" ("Id", "Name", "Roles", "Language", "Active", "DeputyId", "HeadId", "AwayUntil", "SeesPhones", "Zone", "DigestedOn", "JoinedAt", "Revision")
VALUES (1, 'Белова Анна', 1, 'ru', 1, NULL, NULL, NULL, 0, NULL, NULL, 639310248000000000, 0);
INSERT INTO "People" ("Id", "Name", "Roles", "Language", "Active", "DeputyId", "HeadId", "AwayUntil", "SeesPhones", "Zone", "DigestedOn", "JoinedAt", "Revision")
VALUES (3, 'Петрова Ольга', 2, 'ru', 1, NULL, NULL, NULL, 0, NULL, NULL, 639310248000000000, 1);
INSERT INTO "Addresses" ("Id", "Account", "Channel", "DeadReason", "LastSeenAt", "LeasedBy", "PersonId", "Route")
VALUES (1, '1001', 'telegram', NULL, 639310248000000000, NULL, 1, '1001');
INSERT INTO "Addresses" ("Id", "Account", "Channel", "DeadReason", "LastSeenAt", "LeasedBy", "PersonId", "Route")
VALUES (3, '1003', 'telegram', NULL, 639310248000000000, NULL, 3, '1003');
INSERT INTO "Conversations" ("AddressId", "Dialog", "DialogCount", "Search", "SearchCount", "Revision", "Bundles")
VALUES (1, '{"Number":1,"Plan":"register","ProcessVersion":1,"Kind":"call","BeganAt":"2026-11-23T10:00:00+00:00","Said":[],"Answers":{"reach":{"Value":"\u002B79161234567","Shown":"\u002B7 916 123-45-67"}},"Hints":{},"Narrowed":{},"Asked":["reach","who"],"Recognised":[],"Files":[],"Revision":1}', 1, NULL, 0, 1, NULL);
-- What two processes on one server could leave behind before there was an index against it.
INSERT INTO "MissedCalls" ("Phone", "Who", "CalledAt", "Calls", "AssigneeId", "Urgent", "Attempts", "DueAt", "RemindAt", "Reminded", "State", "Revision")
VALUES ('+79160000001', '', 639310248000000000, 1, 1, 0, 0, 639310248000000000, 639310248000000000, 0, 0, 0);
INSERT INTO "MissedCalls" ("Phone", "Who", "CalledAt", "Calls", "AssigneeId", "Urgent", "Attempts", "DueAt", "RemindAt", "Reminded", "State", "Revision")
VALUES ('+79160000001', '', 639310248000000000, 1, 1, 0, 0, 639310248000000000, 639310248000000000, 0, 1, 0);
INSERT INTO "LetterRules" ("Sender", "Category", "AuthorId", "On", "CreatedAt", "Revision")
VALUES ('ivan@romashka.ru', 'spam', 1, 1, 639310248000000000, 0);
INSERT INTO "LetterRules" ("Sender", "Category", "AuthorId", "On", "CreatedAt", "Revision")
VALUES ('ivan@romashka.ru', 'spam', 1, 1, 639310248000000000, 0);
