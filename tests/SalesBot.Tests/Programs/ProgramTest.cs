using SalesBot.Conversations;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Programs;

/// <summary>An office in which other programs do something.</summary>
public abstract class ProgramTest : OrderTest
{
    /// <summary>Does it as a program, in a commit of its own.</summary>
    private protected async Task<T> Does<T>(Func<Work, Task<T>> what)
    {
        T done;
        await using (var db = Office.Database.Open())
        {
            var work = new ProgramWork(db, Office.Office);
            done = await what(work);
            await work.Save();
        }

        await Office.Settle();
        return done;
    }

    private sealed class ProgramWork(SalesBot.Data.SalesBotDb db, Office office) : Work(db, office)
    {
        protected override string Channel => "api:1";
    }
}
