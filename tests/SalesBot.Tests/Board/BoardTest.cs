using Microsoft.EntityFrameworkCore;
using SalesBot.Boards;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Board;

/// <summary>An office with its board beside it.</summary>
public abstract class BoardTest : OrderTest
{
    private protected BoardHost Host { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Host = await BoardHost.Start(Office);
        Office.BoardLink = Host.Link;
        await Office.Restart();
    }

    public override async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>A lead of somebody's; answers its id.</summary>
    private protected async Task<long> Registers(int n, string topic, string manager)
    {
        await Anna.Says($"8916555{n:0000} Лис Олег ООО Вектор {topic} -> {manager}").Clicks("Готово");
        return await Office.Read(db => db.Set<Lead>().MaxAsync(lead => lead.Id));
    }

    /// <summary>What somebody's look at the board brings.</summary>
    private protected Task<T> Look<T>(string name, Func<BoardLook, Task<T>> read) => Office.Read(async db =>
        await read(new BoardLook(db, Office.Office, db.People.AsEnumerable().Single(person => person.ShortName == name))));

    /// <summary>Nobody stands in for anybody any more.</summary>
    private protected Task Apart() => Office.Change(db =>
    {
        foreach (var person in db.People) person.DeputyId = null;
        return Task.CompletedTask;
    });
}
