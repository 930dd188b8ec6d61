using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests;

/// <summary>An office with a secretary, two managers - each the other's deputy - and their head.</summary>
public abstract class OfficeTest : IAsyncLifetime
{
    private protected TestOffice Office { get; private set; } = null!;

    private protected Chat Anna { get; private set; } = null!;

    private protected Chat Petrova { get; private set; } = null!;

    private protected Chat Sidorov { get; private set; } = null!;

    private protected Chat Orlov { get; private set; } = null!;

    private protected Chat Boss { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Data.EveryQueryTests.Note(GetType());
        Office = await OpenOffice();
        Anna = await Office.Join("Белова Анна", Role.Secretary);
        Orlov = await Office.Join("Орлов Павел", Role.Approver);
        Petrova = await Office.Join("Петрова Ольга", Role.Manager);
        Sidorov = await Office.Join("Сидоров Игорь", Role.Manager);
        Boss = await Office.Join("Админова Вера", Role.Admin);
        await Office.Change(db =>
        {
            var people = db.People.ToDictionary(person => person.ShortName);
            (people["Петрова"].DeputyId, people["Петрова"].HeadId) = (people["Сидоров"].Id, people["Орлов"].Id);
            (people["Сидоров"].DeputyId, people["Сидоров"].HeadId) = (people["Петрова"].Id, people["Орлов"].Id);
            return Task.CompletedTask;
        });
    }

    /// <summary>The office; with another process file in some tests.</summary>
    private protected virtual Task<TestOffice> OpenOffice() => TestOffice.Open();

    // Asked for by the environment, for there are tests that change rows behind the bot's back on purpose (D31).
    public virtual async Task DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("SALESBOT_TEST_SEALS") is not null)
            Assert.Empty(await Office.Read(db => SealRows.Broken(db, 3)));
        await Office.DisposeAsync();
    }
}
