using SalesBot.Conversations.Fields;
using SalesBot.Processes;

namespace SalesBot.Tests.Processes;

/// <summary>Each kind of mistake is told with its place: the shipped file is changed in one place and must be refused there.</summary>
public class ProcessFileMistakes
{
    /// <summary>
    /// In each row: what is replaced, by what, in which line of the changed text the mistake is (null: the replaced one), and what is said.
    /// </summary>
    [Theory]
    [
        InlineData(
            "    roles: [secretary]", "    rolls: [secretary]", null, "unknown key «rolls» in stage «registration»; did you mean «roles»?"),
    ]
    [InlineData("    roles: [secretary]\n", "", "    document: event", "stage «registration»: «roles» is missing")]
    [InlineData("version: 1\n", "version: one\n", "version: one", "«version» must be a whole number from 1 to 1000000")]
    [InlineData("version: 1\n", "version: 0\n", "version: 0", "«version» must be a whole number from 1 to 1000000")]
    [InlineData("version: 1\n", "version: 99999999999999\n", "version: 9", "«version» must be a whole number")]
    [InlineData("version: 1\n", "", "stages:", "the process: «version» is missing")]
    [InlineData("kind: reach, required: yes", "kind: reech, required: yes", null, "unknown word «reech»; did you mean «reach»?")]
    [InlineData("kind: reach, required: yes", "kind: reach, required: maybe", null, "«required» must be yes or no")]
    [InlineData("kind: reach, required: yes", "kind: reach, required: [yes]", null, "«required» must be yes or no")]
    [InlineData("      topic:       { kind: text }", "      topic:       { }", null, "field «topic»: «kind» is missing")]
    [InlineData("      topic:       { kind: text }", "      topic:       text", null, "field «topic»: expected keys with values")]
    [InlineData("      topic:       { kind: text }", "      topic:       { kind: [text] }", null, "«kind» must be one word")]
    [
        InlineData(
            "    document: event",
            "    document: evening",
            null,
            "unknown word «evening»; expected one of event, order, work-assignment, approval, refusal"),
    ]
    [InlineData("    direction: incoming\n", "", "    document: event", "stage «registration»: «direction» is missing")]
    [InlineData("    kinds: [call, letter]", "    kinds: [call, leter]", null, "unknown word «leter»; did you mean «letter»?")]
    [InlineData("    kinds: [call, letter]", "    kinds: [call, letter, call]", null, "«call» is in «kinds» twice")]
    [InlineData("    kinds: [call, letter]", "    kinds: [call, letter, { a: b }]", null, "«kinds» must be a list of words")]
    [
        InlineData(
            "    document: work-assignment",
            "    document: work-assignment\n    kinds: [call]",
            "    kinds: [call]",
            "«kinds» is only for documents of kind event"),
    ]
    [
        InlineData(
            "subject: { call: call-from-prospect, letter: letter-from-prospect }",
            "subject: { call: call-from-prospect }",
            null,
            "«letter» is missing"),
    ]
    [
        InlineData(
            "    subject: first-contact",
            "    subject: first-contract",
            null,
            "unknown subject «first-contract»; did you mean «first-contact»?"),
    ]
    [InlineData("    roles: [secretary]", "    roles: [secretery]", null, "unknown word «secretery»; did you mean «secretary»?")]
    [InlineData("    roles: [secretary]", "    roles: [none]", null, "unknown word «none»; expected one of secretary, manager")]
    [
        InlineData(
            "    next: [order, refusal]",
            "    next: [order, lost]",
            null,
            "unknown stage «lost»; expected one of registration, first-contact,"),
    ]
    [InlineData("    next: [order, refusal]", "    next: [ordr, refusal]", null, "unknown stage «ordr»; did you mean «order»?")]
    [InlineData("    next: [order, refusal]", "    next: [order, refusal, meeting]", null, "stage «meeting» leads to itself")]
    [
        InlineData(
            "    next: [order, refusal]",
            "    next: [order, refusal, consultation]",
            null,
            "the lead does not go there; expected it in «beside»"),
    ]
    [InlineData("    beside: [consultation]", "    beside: [consultation, order]", null, "«order» is no work for a colleague")]
    [InlineData("    beside: [consultation]\n", "", "  consultation:", "stage «consultation» cannot be reached")]
    [InlineData("    next: [order, refusal]\n", "", "  meeting:", "stage «meeting» is a dead end; expected «next» or «ends»")]
    [
        InlineData(
            "    next: [order, refusal]\n",
            "    next: [first-contact]\n    ends: won\n",
            "    ends: won",
            "stage «meeting» ends the lead, so nothing follows"),
    ]
    [
        InlineData(
            "choices: refusal-reasons",
            "choices: refusal-reason",
            null,
            "unknown list of choices «refusal-reason»; did you mean «refusal-reasons»?"),
    ]
    [
        InlineData(
            "source:        { kind: choice, choices: sources, ",
            "source:        { kind: choice, ",
            null,
            "field «source»: «choices» is missing"),
    ]
    [
        InlineData(
            "topic:       { kind: text }",
            "topic:       { kind: text, choices: sources }",
            null,
            "«choices» is only for fields of kind choice"),
    ]
    [
        InlineData(
            "topic:       { kind: text }",
            "topic:       { kind: text, own-words: yes }",
            null,
            "«own-words» is only for fields of kind choice"),
    ]
    [
        InlineData(
            "topic:       { kind: text }",
            "topic:       { kind: text, roles: [manager] }",
            null,
            "«roles» is only for fields of kind person"),
    ]
    [InlineData("kind: person, roles: [manager], required", "kind: person, required", null, "field «responsible»: «roles» is missing")]
    [InlineData("default: outgoing", "default: outgoin", null, "unknown answer «outgoin»; did you mean «outgoing»?")]
    [
        InlineData(
            "required: yes, when: approval = yes",
            "required: yes, when: aproval = yes",
            null,
            "unknown field or fact (a field must stand before) «aproval»; did you mean «approval»?"),
    ]
    [
        InlineData(
            "required: yes, when: approval = yes",
            "required: yes, when: approval = maybe",
            null,
            "unknown answer of «approval» «maybe»; expected one of yes, no"),
    ]
    [
        InlineData(
            "required: yes, when: approval = yes",
            "required: yes, when: approval",
            null,
            "«approval» needs a value; expected «approval = yes»"),
    ]
    [InlineData("required: yes, when: approval = yes", "required: yes, when: contract = yes", null, "«contract» cannot be compared")]
    [InlineData("required: yes, when: approval = yes", "required: yes, when: approval == yes", null, "«approval == yes» is no condition")]
    [InlineData("when: client-without-orders", "when: client-without-order", null, "did you mean «client-without-orders»?")]
    [InlineData("when: client-without-orders", "when: client-without-orders = yes", null, "is a fact: it is so or not")]
    [InlineData("when: client-without-orders", "when: approval = yes", null, "(a field must stand before) «approval»")]
    [InlineData("when: reporting", "when: kind = call", null, "unknown answer of «kind» «call»; there is none")]
    [InlineData("responsible: responsible,", "responsible: who,", null, "unknown person field «who»; expected responsible")]
    [InlineData("copies: [kind, contact,", "copies: [kind, contract,", null, "«contract» cannot be copied; did you mean «contact»?")]
    [
        InlineData(
            "{ stage: first-contact, responsible",
            "{ stage: third-contact, responsible",
            null,
            "unknown stage «third-contact»; did you mean «first-contact»?"),
    ]
    [InlineData("{ stage: first-contact, responsible", "{ responsible", null, "creates of stage «registration»: «stage» is missing")]
    [InlineData("default: standard ", "default: standart ", null, "reactions: there is no class «standart»; did you mean «standard»?")]
    [InlineData("standard: { hours: 10, urgent: 5,", "standard: { hours: 10,", null, "the class «standard»: «urgent» is missing")]
    [
        InlineData(
            "standard: { hours: 10,", "standard: { hours: 0,", null, "the class «standard»: «hours» must be a whole number from 1 to 1000"),
    ]
    [InlineData("at: \"10:00\" }", "at: ten }", null, "«at» must be a time of day such as 10:00, not «ten»")]
    [InlineData("event-days: { before: 2, after: 2 }", "event-days: { before: 2, after: two }", null,
        "event-days: «after» must be a whole number from 0 to 60")]
    [InlineData("event-days: { before: 2, after: 2 }", "dialled: { \"12\": site }", null, "dialled: «12» is not a phone number")]
    [InlineData("event-days: { before: 2, after: 2 }", "dialled: { \"+7 495 000-00-02\": sight }", null,
        "dialled: there is no source «sight»")]
    [InlineData("event-days: { before: 2, after: 2 }", "event-days: { before: 2 }", null, "event-days: «after» is missing")]
    [InlineData("notices: { gather: 30 }", "notices: { gather: 3000 }", null, "notices: «gather» must be a whole number from 0 to 480")]
    [
        InlineData(
            "  claim:     { queue", "  claims:    { queue", null, "other-contacts: there is no category «claims»; did you mean «claim»?"),
    ]
    [
        InlineData(
            "  client:    { queue: [execution-head] }",
            "  client:    { queue: [execution-hat] }",
            null,
            "the category «client»: unknown word «execution-hat»; did you mean «execution-head»?"),
    ]
    [InlineData("  client:    { queue: [execution-head] }", "  client:    { queue: [] }", null, "the category «client»: «queue» is empty")]
    [
        InlineData(
            "  client:    { queue: [execution-head] }",
            "  client:    { queue: [executor], person: Орлов }",
            null,
            "the category «client»: it goes to a person or to a queue"),
    ]
    [
        InlineData(
            "  client:    { queue: [execution-head] }",
            "  client:    { }",
            null,
            "the category «client»: expected «person», «queue» or «say»"),
    ]
    [
        InlineData(
            "  client:    { queue: [execution-head] }", "  client:    { who: Орлов }", null, "unknown key «who» in the category «client»"),
    ]
    [InlineData("  client:    { queue: [execution-head] }", "  client:    { say: say.client }", null, "there is no text «say.client»")]
    [
        InlineData(
            "  client:    { queue: [execution-head] }", "  client:    { say: { ru: Привет } }", null, "text «say.client»: «en» is missing"),
    ]
    [
        InlineData(
            "  client:    { queue: [execution-head] }",
            "  client:    { say: { ru: \"{who}\", en: Hello } }",
            null,
            "the text «say.client» (ru) has the unknown place «{who}»"),
    ]
    [
        InlineData(
            "letters: { triage-within: 60, again: 60 }",
            "letters: { triage-within: 0, again: 60 }",
            null,
            "letters: «triage-within» must be a whole number from 1 to 10000"),
    ]
    [InlineData("letters: { triage-within: 60, again: 60 }", "letters: { triage-within: 60 }", null, "letters: «again» is missing")]
    [InlineData("within: 960", "within: soon", null, "creates of stage «order»: «within» must be a whole number from 1 to 10000")]
    [
        InlineData(
            "signed-documents, within: 960,", "signed-documents,", null, "«signed-documents» is work for a colleague: «within» is missing"),
    ]
    [
        InlineData(
            "within: 960, remind: yes",
            "within: 960, when: approval = yes",
            null,
            "«signed-documents» is created when the lead is won; expected neither «when» nor «copies»"),
    ]
    [
        InlineData(
            "remind: yes, when: approval = yes }",
            "remind: yes, within: 960, when: approval = yes }",
            null,
            "«order-approval» is no work for a colleague; «within» is only for documents of kind work-assignment"),
    ]
    [
        InlineData(
            "{ stage: first-contact, responsible",
            "{ stage: signed-documents, responsible",
            null,
            "«signed-documents» is work for a colleague; only a document of kind order creates it"),
    ]
    [
        InlineData(
            "{ stage: signed-documents, within",
            "{ stage: consultation, within",
            null,
            "«consultation» is created by the bot, so nobody is asked «advisor»"),
    ]
    [InlineData("roles: [accountant], text", "roles: [acountant], text", null, "unknown word «acountant»; did you mean «accountant»?")]
    [InlineData("{ roles: [accountant], text: notice.won }", "{ text: notice.won }", null, "notifies of stage «order»: «roles» is missing")]
    [InlineData("text: notice.won }", "text: notice.lost }", null, "there is no text «notice.lost»")]
    [
        InlineData(
            "    notifies:\n      - { roles", "    notifies:\n      { roles", "      { roles", "stage «order»: «notifies» must be a list"),
    ]
    [
        InlineData(
            "на {sum}:", "на {summ}:", "  notice.won:", "the text «notice.won» (ru) has the unknown place «{summ}»; did you mean «sum»?"),
    ]
    [
        InlineData(
            "    beside: [consultation]\n",
            "    beside: [consultation]\n    notifies:\n      - { roles: [accountant], text: notice.won }\n",
            "    notifies:",
            "stage «first-contact»: «notifies» is only for documents of kind order"),
    ]
    [InlineData("    ends: won", "    informed: {}\n    ends: won", "    informed", "informed of stage «order»: nobody is named")]
    [InlineData("    ends: won", "    informed: { people: [] }\n    ends: won", "    inf", "informed of stage «order»: nobody is named")]
    [InlineData("    ends: won", "    informed: [admin]\n    ends: won", "    informed", "informed of stage «order»: expected keys with")]
    [InlineData("    ends: won", "    informed: { roles: [boss] }\n    ends: won", "    informed", "unknown word «boss»; expected one of")]
    [InlineData("    ends: won", "    informed: { person: Орлов }\n    ends: won", "    informed", "unknown key «person» in informed of")]
    [InlineData("    ends: won", "    ends: lost", null, "unknown word «lost»; expected one of won, refused")]
    [
        InlineData(
            "      topic:       { kind: text }",
            "      тема:        { kind: text, label: { ru: a, en: b } }",
            null,
            "the key «тема» of a field must be small Latin letters"),
    ]
    [
        InlineData(
            "      topic:       { kind: text }",
            "      a-key-of-21-characters: { kind: text, label: { ru: a, en: b } }",
            null,
            "of a field has 22 characters; expected at most 20"),
    ]
    [
        InlineData(
            "      topic:       { kind: text }",
            "      kind:        { kind: text, label: { ru: a, en: b } }",
            null,
            "a field cannot be called «kind»"),
    ]
    [InlineData("      topic:       { kind: text }", "      budget:      { kind: money }", null, "there is no text «label.budget»")]
    [
        InlineData(
            "      topic:       { kind: text }",
            "      topic:       { kind: text, ask: ask.tipoc }",
            null,
            "there is no text «ask.tipoc» in «texts» nor { ru: …, en: … } here; did you mean «ask.topic»?"),
    ]
    [
        InlineData(
            "      topic:       { kind: text }",
            "      topic:       { kind: text, ask: [a] }",
            null,
            "«ask» must be { ru: …, en: … } or the key of a text"),
    ]
    [
        InlineData(
            "      topic:       { kind: text }",
            "      topic:       { kind: text }\n      topic:       { kind: text }",
            2,
            "the key «topic» is here twice, first in line"),
    ]
    [InlineData("  order-approval:       { ", "  order:       { ", null, "the key «order» is here twice")]
    [
        InlineData(
            "    expensive:    { ru: Дорого, en: Too expensive }",
            "    expensive:    { ru: Дорого }",
            null,
            "text «refusal-reasons.expensive»: «en» is missing"),
    ]
    [
        InlineData(
            "    expensive:    { ru: Дорого, en: Too expensive }",
            "    expensive:    { ru: Дорого, en: '' }",
            null,
            "«en» must be one word"),
    ]
    [
        InlineData(
            "    expensive:    { ru: Дорого, en: Too expensive }",
            "    expensive:    { ru: Дорого, en: Too expensive, de: Zu teuer }",
            null,
            "unknown key «de»"),
    ]
    [
        InlineData(
            "    expensive:    { ru: Дорого, en: Too expensive }",
            "    expensive:    Дорого",
            null,
            "text «refusal-reasons.expensive»: expected keys with values"),
    ]
    [
        InlineData(
            "ru: Дорого, en: Too expensive",
            "ru: Дорого, en: Much too expensive now",
            null,
            "(en) goes on a button and has 22 characters; expected at most 20"),
    ]
    [
        InlineData(
            "ru: Новое обращение, en",
            "ru: Новое обращение клиента, en",
            null,
            "the text «button.registration» (ru) goes on a button and has 23 characters"),
    ]
    [
        InlineData(
            "ru: Телефон, en: Phone }",
            "ru: Телефон самого клиента, en: Phone }",
            null,
            "the text «label.reach.call» (ru) goes on a button"),
    ]
    [
        InlineData(
            "  ask.reach.letter: ",
            "  ask.reach.leter: ",
            null,
            "nothing uses the text «ask.reach.leter»; did you mean «ask.reach.letter»?"),
    ]
    [InlineData("ru: \"О чём? Коротко\"", "ru: \"О чём? {коротко\"", null, "the text «ask.topic» cannot be read: ")]
    [InlineData("  ask.topic: ", "  Ask.topic: ", null, "the text key «Ask.topic» must be small Latin letters")]
    [
        InlineData(
            "  no.approval:  { ru: Не требуется, en: Not required }\n",
            "",
            "      approval:      { kind: yes-no",
            "go together; expected both or neither"),
    ]
    [InlineData("  ending.won: ", "  ending.wun: ", "    ends: won", "there is no text «ending.won»")]
    [InlineData("  kind.meeting: ", "  kind.meting: ", "    kinds: [meeting]", "there is no text «kind.meeting»")]
    [InlineData("{ after: 10, to: responsible }", "{ after: 5, to: responsible }", 2, "the ladder must grow: 5 minutes come after 5")]
    [InlineData("{ after: 10, to: responsible }", "{ after: 0, to: responsible }", null, "«after» must be a whole number from 1 to 10000")]
    [
        InlineData(
            "{ after: 10, to: responsible }",
            "{ after: 10, to: boss }",
            null,
            "unknown word «boss»; expected one of responsible, deputy, head"),
    ]
    [InlineData("{ after: 10, to: responsible }", "{ after: 10 }", null, "a step of the ladder: «to» is missing")]
    [InlineData("  snooze: 15", "  snooze: -15", null, "«snooze» must be a whole number")]
    [InlineData("  snooze: 15", "  snoze: 15", null, "unknown key «snoze» in reminders; did you mean «snooze»?")]
    [InlineData("  vat: [{ from: 2019-01-01, rate: 20 }, { from: 2026-01-01, rate: 22 }]", "  vat: 120", null,
        "order: «vat» must be a whole number from 0 to 100")]
    [InlineData("  vat: [{ from: 2019-01-01, rate: 20 }, { from: 2026-01-01, rate: 22 }]", "  vat: []", null,
        "order: «vat» must be a whole number, or a list with a rate at least")]
    [InlineData("from: 2026-01-01, rate: 22", "from: 2026-01-01, rate: 122", null,
        "a rate of VAT: «rate» must be a whole number from 0 to 100")]
    [InlineData("from: 2026-01-01, rate: 22", "from: 2026-01-01", null, "a rate of VAT: «rate» is missing")]
    [InlineData("from: 2026-01-01, rate: 22", "rate: 22", null, "a rate of VAT: «from» is missing")]
    [InlineData("from: 2026-01-01, rate", "from: 01.01.2026, rate", null, "a rate of VAT: «from» must be a day such as 2026-01-01")]
    [InlineData("from: 2026-01-01, rate", "from: 2018-01-01, rate", null, "the rates of VAT must follow each other")]
    [InlineData("  vat: [{", "  wat: [{", null, "unknown key «wat» in order; did you mean «vat»?")]
    [InlineData("  vat-included: yes", "  vat-included: maybe", null, "order: «vat-included» must be yes or no")]
    [InlineData("  vat-included: yes\n", "", "  vat: [{", "order: «vat-included» is missing")]
    [InlineData("  other-contacts:", "  some-contacts:", "choices:\n", "the list «other-contacts» is missing")]
    [
        InlineData(
            "      lines:         { kind: order-lines, required: yes }\n",
            "",
            "  order:",
            "stage «order» needs a required field of kind order-lines"),
    ]
    [InlineData("version: 1\n", "version: 1\n\tstages: 2\n", "\tstages", "a tab; expected spaces")]
    [InlineData("roles: [secretary]", "roles: [secretary", null, "what begins here is never closed")]
    [InlineData("topic:       { kind: text }", "topic:       { kind: &one text }", null, "anchors (&, *) are not used")]
    [InlineData("version: 1\n", "version: !!int 1\n", "version: !!int", "tags such as tag:yaml.org,2002:int are not used")]
    [InlineData("version: 1\n", "version: 1\n---\n", "---", "a second document begins here")]
    [InlineData("version: 1\n", "? [a]\n: b\nversion: 1\n", "? [a]", "a key must be one word")]
    public void A_mistake_is_told_with_its_line(string find, string put, object? where, string what)
    {
        var text = ShippedProcess.With(find, put);
        var line = where is string mark ? LineOf(text, mark) : LineOf(text, put) + (where is int down ? down - 1 : 0);
        var mistakes = ProcessFile.Read(text, "sales.yaml", Sales.Features.Answers).Mistakes;
        Assert.Contains(mistakes, mistake => mistake.Line == line && mistake.What.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stage_that_no_ending_follows_is_told()
    {
        var text = ShippedProcess.With("    next: [order, refusal]\n",
            "    next: [proposal]\n").Replace("    next: [meeting, order, refusal]\n", "    next: [meeting]\n", StringComparison.Ordinal);
        var mistake = Told(text, "from stage «meeting» a lead can never end");
        Assert.Equal(LineOf(text, "  meeting:"), mistake.Line);
    }

    [Fact]
    public void A_text_given_in_place_and_in_the_section_is_told()
    {
        var text = ShippedProcess.With("    subject: consultation\n", "    subject: consultation\n    title: { ru: Совет, en: Advice }\n");
        var mistake = Told(text, "the text «stage.consultation» is given twice, first in line");
        Assert.Equal(LineOf(text, "    title: "), mistake.Line);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_file()
    {
        var text = ShippedProcess.With("version: 1\n", "version: x\n")
            .Replace("roles: [secretary]", "roles: [secretery]", StringComparison.Ordinal)
            .Replace("  snooze: 15", "  snooze: 0", StringComparison.Ordinal);
        var reading = ProcessFile.Read(text, "sales.yaml", Sales.Features.Answers);
        Assert.Null(reading.Process);
        Assert.Equal(["version: x", "    roles: [secretery]", "  snooze: 0"],
            reading.Mistakes.Select(mistake => LineAt(text, mistake.Line).Split("    #")[0]), StringComparer.Ordinal);
    }

    [Fact]
    public void A_mistake_names_file_line_and_column()
    {
        var text = ShippedProcess.With("version: 1\n", "version: x\n");
        var mistake = Assert.Single(ProcessFile.Read(text, "sales.yaml", Sales.Features.Answers).Mistakes);
        Assert.Equal(
            $"sales.yaml:{LineOf(ShippedProcess.Text, "version: 1")}:10: the process: «version» must be a whole number from 1 to 1000000",
            mistake.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    public void An_empty_file_is_told(string text) =>
        Assert.Equal(
            (1, "the file is empty; expected version, stages, choices, reminders and texts"),
            ProcessFile.Read(text, "x", Sales.Features.Answers).Mistakes.Select(m => (m.Line, m.What)).Single());

    [Theory]
    [InlineData("just words", "the process: expected keys with values")]
    [InlineData("- a\n- b\n", "the process: expected keys with values")]
    [InlineData("{}", "the process: «version» is missing")]
    [InlineData("version: 1\nstages: {}\n", "there is no stage")]
    [InlineData("version: 1\nstages: [a]\n", "stages: expected keys with values")]
    [InlineData("choices: { empty: {} }\n", "the list «empty» is empty")]
    [InlineData("reminders: { ladder: [], snooze: 5 }\n", "«ladder» must be a list with at least one step")]
    [InlineData("a: [1\nb: 2\n", "what begins here is never closed")]
    [InlineData("a: *nobody\n", "anchors (&, *) are not used")]
    [InlineData("a: 'x", "this is not valid YAML")]
    [InlineData("a: \"\\q\"", "this is not valid YAML")]
    [InlineData("a: \u0001", "unknown key «a» in the process")]
    public void Other_texts_are_refused_with_words(string text, string what) => Told(text, what);

    [Fact]
    public void A_file_of_2_MB_is_refused_unread() =>
        Told(new string('#', 2_000_000), "the file has 2000000 characters; expected at most 200000");

    [Fact]
    public void Brackets_without_end_are_refused_at_their_depth() =>
        Assert.Equal(13, Told(new string('[', 200_000), "nested deeper than 12 levels").Column);

    [Fact]
    public void Line_ends_of_Windows_change_nothing()
    {
        var text = ShippedProcess.Text.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Empty(ProcessFile.Read(text, "x", Sales.Features.Answers).Mistakes);
    }

    [Fact] // U8
    public void A_new_field_is_one_line()
    {
        var text = ShippedProcess.With("      topic:       { kind: text }\n",
            "      topic:       { kind: text }\n      budget: { kind: money, label: { ru: Бюджет, en: Budget } }\n");
        var process = ProcessFile.Read(text, "x", Sales.Features.Answers).OrThrow();
        var budget = process.First.Fields.Single(field => field.Key == "budget");
        Assert.Equal(
            (MoneyField.Instance, "Бюджет", "Budget"),
            (budget.Kind, process.Texts["ru"][budget.Ask], process.Texts["en"][budget.Label]));
    }

    [Fact] // U8
    public void A_new_stage_is_one_object()
    {
        const string Audit = """
              site-visit:
                document: event
                direction: outgoing
                kinds: [meeting]
                title: { ru: Выезд на объект, en: Site visit }
                button: { ru: Выезд, en: Site visit }
                subject: meeting
                roles: [manager]
                fields:
                  address: { kind: text, required: yes, label: { ru: Адрес, en: Address } }
                next: [order, refusal]

            """;
        var text = ShippedProcess.With("  # Документ 4", Audit + "  # Документ 4").Replace("next: [proposal, meeting,",
            "next: [proposal, site-visit, meeting,", StringComparison.Ordinal);
        var process = ProcessFile.Read(text, "x", Sales.Features.Answers).OrThrow();
        Assert.Equal("Выезд", process.Texts["ru"][process["site-visit"].Button]);
    }

    private static ProcessMistake Told(string text, string what) =>
        Assert.Single(
            ProcessFile.Read(text, "x", Sales.Features.Answers).Mistakes,
            mistake => mistake.What.Contains(what, StringComparison.Ordinal));

    private static int LineOf(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, $"«{mark}» is not in the text.");
        return text.AsSpan(0, at).Count('\n') + 1;
    }

    private static string LineAt(string text, int line) => text.Split('\n')[line - 1];
}
