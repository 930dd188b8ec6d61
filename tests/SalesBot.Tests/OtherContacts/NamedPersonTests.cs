using SalesBot.People;
using SalesBot.Tests.Processes;

namespace SalesBot.Tests.OtherContacts;

/// <summary>A process file that gives a category to somebody by name.</summary>
public sealed class NamedPersonTests : OfficeTest
{
    private protected override async Task<TestOffice> OpenOffice()
    {
        await using var file = await ProcessCopy.Of(
            ShippedProcess.With("  supplier:  { queue: [accountant],", "  supplier:  { person: Сидоров Игорь,"));
        return await TestOffice.Open(file.Path);
    }

    [Fact] // B23
    public async Task The_person_has_it_at_once_and_until_it_is_done()
    {
        await Anna.Says("89161234567 Смирнов ООО Профиль листы").Clicks("Петрова").Clicks("Не обращение").Clicks("Поставщик").Sees(
            "Передано: Сидоров", "Скажите звонящему: Пришлите");
        await Sidorov.Sees("Поставщик · C-2026-000001",
            "Занимается Сидоров").Says("/today").Sees("не продажа, ждёт вас").Says("/contact 1").Clicks("Готово").Sees("✓ Готово");
        await Petrova.DoesNotSee("C-2026-000001");
    }

    [Fact] // B23
    public async Task Who_is_named_but_has_left_is_stood_in_for_by_the_administrators()
    {
        await Office.Change(db =>
        {
            db.People.Single(person => person.Name == "Сидоров Игорь").Active = false;
            return Task.CompletedTask;
        });
        await Anna.Says("89161234567 Смирнов ООО Профиль листы").Clicks("Петрова").Clicks("Не обращение").Clicks("Поставщик");
        await Boss.Sees("Поставщик · C-2026-000001", "Очередь: администратор");
    }
}
