using SalesBot.Conversations.Fields;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Tests.Processes;

/// <summary>What the customer's paper says holds in the shipped file, row by row.</summary>
public class SalesProcessFacts
{
    private static readonly SalesProcess Process = ShippedProcess.Process;

    [Fact]
    public void The_shipped_file_has_no_mistakes() =>
        Assert.Empty(ProcessFile.Read(ShippedProcess.Text, ShippedProcess.Name, Sales.Features.Answers).Mistakes);

    [Fact] // A1
    public void A1_a_secretary_registers_an_incoming_call_or_letter_with_its_own_subject()
    {
        Assert.Equal("registration", Process.First.Key);
        Assert.Equal((DocumentKind.Event, Direction.Incoming, Role.Secretary),
            (Process.First.Document, Process.First.Direction, Process.First.Roles));
        Assert.Equal([EventKind.Call, EventKind.Letter], Process.First.Kinds);
        Assert.Equal("звонок от потенциального клиента", Subject("registration", EventKind.Call));
        Assert.Equal("письмо от потенциального клиента", Subject("registration", EventKind.Letter));
    }

    [Fact] // A2
    public void A2_both_columns_of_the_contact_line_are_required_and_the_topic_is_not()
    {
        Same(["reach", "who", "topic", "responsible"], Process.First.Fields.Select(field => field.Key));
        Same(["reach", "who", "responsible"], Required("registration"));
        Assert.Equal(
            (ReachField.Instance, ContactField.Instance), (Field("registration", "reach").Kind, Field("registration", "who").Kind));
    }

    [Fact] // A2, A10
    public void A2_begin_and_end_are_asked_nowhere_but_in_the_meeting() =>
        Same(
            ["meeting"],
            Process.Stages.Where(stage => stage.Fields.Any(field => field.Key is "begin" or "end")).Select(stage => stage.Key));

    [Fact] // A3
    public void A3_registration_creates_the_first_contact_for_the_named_manager_with_a_reminder()
    {
        var creation = Assert.Single(Process.First.Creates);
        Assert.Equal(("first-contact", "responsible", true), (creation.Stage, creation.Responsible, creation.Remind));
        Assert.Null(creation.When);
        Same(["kind", "contact", "client", "content", "files"], creation.Copies);
        Assert.Equal(Role.Manager, Field("registration", "responsible").Roles);
        Same(["first-contact"], Process.First.Next);
    }

    [Fact] // A3, A13
    public void A3_the_first_reminder_comes_after_5_minutes() =>
        Assert.Equal(new ReminderStep(5, ReminderTarget.Responsible), Process.Reminders.Steps[0]);

    [Fact] // A4
    public void A4_the_first_contact_is_the_managers_and_needs_the_client()
    {
        Assert.Equal(Role.Manager, Process["first-contact"].Roles);
        Same(["reach", "who", "client"], Required("first-contact"));
        Assert.Equal([EventKind.Call, EventKind.Letter], Process["first-contact"].Kinds);
        Assert.Equal("первый контакт с клиентом", Subject("first-contact", EventKind.Call));
    }

    [Fact] // A5
    public void A5_a_consultation_is_work_beside_the_first_contact_for_the_execution_department()
    {
        Same(["consultation"], Process["first-contact"].Beside);
        Assert.Equal(DocumentKind.WorkAssignment, Process["consultation"].Document);
        Assert.Equal(Role.Executor | Role.ExecutionHead, Field("consultation", "advisor").Roles);
        Assert.Equal(new Condition(ProcessFacts.Reporting, null), Field("consultation", "answer").When);
        Assert.Equal("Консультация потенциального клиента", Subject("consultation", EventKind.Call));
    }

    [Fact] // A6
    public void A6_stages_2_3_and_4_may_be_refused_with_a_reason_and_the_lead_ends()
    {
        Same(["first-contact", "proposal", "meeting"],
            Process.Stages.Where(stage => stage.Next.Contains("refusal", StringComparer.Ordinal)).Select(stage => stage.Key));
        var reason = Field("refusal", "reason");
        Assert.Equal((true, true, "refusal-reasons"), (reason.Required, reason.OwnWords, reason.Choices));
        Assert.Equal(Ending.Refused, Process["refusal"].Ends);
        Assert.Equal("отказ", Subject("refusal", EventKind.Letter));
        Assert.Contains(Process.Choices["refusal-reasons"], choice => Ru(choice.Label) == "Дорого");
    }

    [Fact] // A7
    public void A7_after_the_first_contact_come_these_four() =>
        Same(["proposal", "meeting", "order", "refusal"], Process["first-contact"].Next);

    [Fact] // A8
    public void A8_a_proposal_is_an_outgoing_letter_with_client_contact_content_and_file()
    {
        var proposal = Process["proposal"];
        Assert.Equal((DocumentKind.Event, Direction.Outgoing), (proposal.Document, proposal.Direction));
        Assert.Equal([EventKind.Letter], proposal.Kinds);
        Same(["client", "who", "reach", "content", "file"], Required("proposal"));
        Same(["meeting", "order", "refusal"], proposal.Next);
        Assert.Equal("коммерческое предложение", Subject("proposal", EventKind.Letter));
    }

    [Fact] // A9
    public void A9_a_proposal_may_go_to_a_chosen_approver()
    {
        Same(["proposal-approval"], Process["proposal"].Beside);
        var approver = Field("proposal-approval", "approver");
        Assert.Equal((PersonField.Instance, Role.Approver, true), (approver.Kind, approver.Roles, approver.Required));
        Assert.Equal("Утверждение К.П.", Subject("proposal-approval", EventKind.Letter));
    }

    [Fact] // A10
    public void A10_a_meeting_is_outgoing_unless_changed_and_its_times_may_be_changed()
    {
        var meeting = Process["meeting"];
        Assert.Equal(Direction.Outgoing, meeting.Direction);
        Assert.Equal([EventKind.Meeting], meeting.Kinds);
        Same(["client", "who", "reach", "content"], Required("meeting"));
        Assert.Equal("outgoing", Field("meeting", "direction").Default);
        Same(["outgoing", "incoming"], Process.Choices["directions"].Select(choice => choice.Key));
        Assert.All(
            ["begin", "end"],
            key => Assert.Equal((DateTimeField.Instance, "now"), (Field("meeting", key).Kind, Field("meeting", key).Default)));
        Same(["order", "refusal"], meeting.Next);
        Assert.Equal("встреча с потенциальным клиентом", Subject("meeting", EventKind.Meeting));
    }

    [Fact] // A11, A12
    public void A11_an_order_has_what_the_paper_asks_and_a_source_only_for_a_new_client()
    {
        var required = Process["order"].Fields.Where(field => field.Required && field.When is null).Select(field => field.Key);
        Same(["client", "contract", "shipment-date", "lines", "executor", "approval"], required);
        Assert.Equal(OrderLinesField.Instance, Field("order", "lines").Kind);
        Assert.Equal(Role.Executor | Role.ExecutionHead | Role.External, Field("order", "executor").Roles);
        Assert.Equal(new Condition(ProcessFacts.ClientWithoutOrders, null), Field("order", "source").When);
        Assert.Equal((YesNoField.Instance, true), (Field("order", "approval").Kind, Field("order", "source").Required));
    }

    [Fact] // B15
    public void B15_a_won_lead_brings_its_responsible_a_task_and_accounting_a_notice_and_a_lost_one_nothing()
    {
        var task = Process["order"].Creates.Single(creation => creation.Stage == "signed-documents");
        Assert.Equal((null, 960, true, "собрать подписанные документы"),
            (task.Responsible, task.WithinMinutes, task.Remind, Subject("signed-documents", EventKind.Letter)));
        Assert.Equal(Role.Accountant, Assert.Single(Process["order"].Notifies).Roles);
        Assert.Empty(Process["refusal"].Creates);
        Assert.Empty(Process["refusal"].Notifies);
    }

    [Fact] // A13, A14
    public void A13_an_order_that_needs_approval_creates_the_approval_for_the_named_approver()
    {
        var creation = Assert.Single(Process["order"].Creates, creation => creation.Stage != "signed-documents");
        Assert.Equal(("order-approval", "approver", true), (creation.Stage, creation.Responsible, creation.Remind));
        Assert.Equal(new Condition("approval", "yes"), creation.When);
        Same(["contact", "client"], creation.Copies);
        Assert.Equal(creation.When, Field("order", "approver").When);
        Assert.Equal("согласовать заказ", Subject("order-approval", EventKind.Letter));
    }

    [Fact] // A15
    public void A15_an_order_wins_the_lead() => Assert.Equal((Ending.Won, 0), (Process["order"].Ends!.Value, Process["order"].Next.Count));

    [Fact] // A16
    public void A16_a_rejection_needs_its_reason() => Assert.All(["proposal-approval", "order-approval"], stage =>
    {
        var objection = Field(stage, "objection");
        Assert.Equal((true, true, "reject-reasons"), (objection.Required, objection.OwnWords, objection.Choices));
        Assert.Equal(new Condition(ProcessFacts.Rejecting, null), objection.When);
    });

    [Fact] // A18
    public void A18_an_ignored_reminder_climbs_from_the_responsible_to_the_deputy_and_the_head()
    {
        ReminderStep[] ladder =
        [
            new(5, ReminderTarget.Responsible),
            new(10, ReminderTarget.Responsible),
            new(15, ReminderTarget.Deputy),
            new(20, ReminderTarget.Head),
        ];
        Assert.Equal(ladder, Process.Reminders.Steps);
        Assert.Equal(15, Process.Reminders.SnoozeMinutes);
    }

    [Fact] // U8
    public void Questions_read_as_a_person_asks_and_letters_have_their_own()
    {
        Assert.Equal("Номер телефона?", Ru(Field("registration", "reach").Ask));
        Assert.Equal("Адрес почты или телефон?", Ru(Field("registration", "reach").Ask + ".letter"));
        Assert.Equal("Кто звонит? Имя, можно с компанией", Ru(Field("registration", "who").Ask));
        Assert.Equal("О чём? Коротко", Ru(Field("registration", "topic").Ask));
        Assert.Equal("На кого переведён звонок?", Ru(Field("registration", "responsible").Ask));
        Assert.Equal(("Требуется", "Не требуется"), (Ru(Field("order", "approval").Yes!), Ru(Field("order", "approval").No!)));
    }

    [Fact] // B3, B23
    public void B3_contacts_that_are_no_sale_have_categories() =>
        Same(["spam", "supplier", "applicant", "claim", "client", "wrong", "private", "other"],
            Process.Choices[SalesProcess.OtherContacts].Select(choice => choice.Key));

    private static void Same(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected, actual, StringComparer.Ordinal);

    private static Field Field(string stage, string key) => Process[stage].Fields.Single(field => field.Key == key);

    private static IEnumerable<string> Required(string stage) =>
        Process[stage].Fields.Where(field => field.Required).Select(field => field.Key);

    private static string Subject(string stage, EventKind kind) => Ru(Process.Subjects[Process[stage].Subjects[kind]]);

    private static string Ru(string key) => Process.Texts["ru"][key];
}
