namespace SalesBot.Tests.Privacy;

/// <summary>With a key of the record, whoever was erased is known again by their act, and by nothing else (X11).</summary>
public sealed class ErasedAgainTests : OfficeTest
{
    private protected override Task<TestOffice> OpenOffice() =>
        TestOffice.Open(auditKey: "the-secret-of-thirty-two-characters-and-more");

    [Fact] // X11
    public async Task Asked_for_again_by_phone_they_are_answered_with_the_act()
    {
        await Anna.Says("89161234567 Верещагин Аристарх кровля -> Петрова").Clicks("Верещагин Аристарх").Clicks("Готово");
        await Boss.Says("/privacy find 89161234567").Sees("контакты: 1").Clicks("Уничтожить").Clicks("Сам человек")
            .Sees("№ A-2026-000001");
        await Boss.Says("/privacy find +7 916 123-45-67").Sees("Ничего не осталось: уничтожено по акту A-2026-000001");
        await Boss.Says("/privacy find 89169999999").Sees("ничего не записано");
    }
}
