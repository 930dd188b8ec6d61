using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Leads;
using SalesBot.Records;

namespace SalesBot.Tests.Leads;

/// <summary>[Изменить…] on an open lead.</summary>
public sealed class EditLeadTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
    }

    private Chat Edit(string field) => Petrova.Says("/lead 1").Clicks("Изменить…").Clicks("Изменить…").Clicks(field);

    [Fact] // O4
    public async Task The_topic_is_corrected_before_anything_else_is_known()
    {
        await Edit("О чём").Says("ворота").Clicks("Готово").Sees("изменено");
        await Petrova.Says("/lead 1").Sees("ворота").DoesNotSee("Нужно название");
        await Anna.Says("/lead 1").Also(chat => Assert.DoesNotContain("кровля", chat.Last.Screen.PlainText(), StringComparison.Ordinal));
        await Petrova.Says("/history 1").Sees("О чём: кровля → ворота");
        Assert.Null(await Office.Read(db => db.Leads.Select(lead => lead.ClientId).SingleAsync()));
    }

    [Fact] // O4
    public async Task A_wrong_client_is_put_right_at_the_first_contact_and_the_contact_goes_along()
    {
        await Petrova.Clicks("Контрагент…").Says("Ромашка").Sees("контрагент Ромашка");
        await Edit("Контрагент").Says("ООО Вектор").Clicks("Готово").Sees("изменено");
        await Petrova.Says("/lead 1").Sees("Контрагент: ООО «Вектор»").Says("/history 1").Sees("Контрагент: Ромашка → ООО «Вектор»");
        var (right, contact, documents) = await Office.Read(async db => (
            await db.Clients.Where(client => client.Name == "ООО «Вектор»").Select(client => client.Id).SingleAsync(),
            await db.Contacts.Select(one => one.ClientId).SingleAsync(),
            await db.Leads.Select(lead => lead.ClientId).SingleAsync()));
        Assert.Equal((right, right), (contact!.Value, documents!.Value));
    }

    [Fact] // O4
    public async Task Contact_and_phone_are_corrected_before_the_proposal()
    {
        await Edit("Контакт").Says("Иванова Анна").Clicks("Изменить…").Clicks("Телефон").Says("8 903 777 00 02").Clicks("Готово");
        await Petrova.Says("/lead 1").Sees("Иванова Анна", "+7 903 777-00-02");
        await Anna.Says("8 903 777 00 02").Sees("Иванова Анна", "L-2026-000001");
    }

    [Fact] // O4
    public async Task A_letter_written_down_as_a_call_becomes_one()
    {
        await Edit("Вид").Clicks("Письмо").Clicks("Готово");
        await Petrova.Says("/lead 1").Sees("Письмо сегодня").Says("/history 1").Sees("Вид: Звонок → Письмо");
    }

    [Fact] // O4
    public async Task After_a_meeting_it_can_be_changed_too()
    {
        await Petrova.Clicks("Встреча").Clicks("Ромашка").Says("замер").Clicks("Готово");
        await Edit("О чём").Says("ворота и забор").Clicks("Готово").Sees("изменено");
        await Petrova.Says("/lead 1").Sees("ворота и забор");
        await Edit("Контрагент").Says("ООО Вектор").Clicks("Готово");
        await Petrova.Says("/lead 1").Sees("Контрагент: ООО «Вектор»");
    }

    [Fact] // O4, A17: what was asked about the old content is withdrawn
    public async Task A_proposal_sent_for_approval_is_withdrawn_by_another_client()
    {
        await Petrova.Clicks("КП").Clicks("Ромашка").Says("72 000").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово").Clicks("Открыть")
            .Clicks("На согласование").Clicks("Орлов");
        await Edit("Контрагент").Says("ООО Вектор").Clicks("Готово").Sees("Отправьте новый");
        await Orlov.Sees("контрагент");
    }

    [Fact] // O4
    public async Task What_is_not_changed_is_said_to_be_so()
    {
        await Petrova.Says("/lead 1").Clicks("Изменить…").Clicks("Готово").Sees("ничего не изменено");
        Assert.False(await Office.Read(db => db.Audit.AnyAsync(record => record.Action == "lead.field-changed")));
    }

    [Fact] // O4, B7
    public async Task Who_may_not_act_may_not_correct()
    {
        await Petrova.Says("/lead 1");
        var (edit, card) = Petrova.Button("Изменить…");
        await Anna.Clicks(edit, card).IsTold("Это обращение ведёт Петрова");
    }
}
