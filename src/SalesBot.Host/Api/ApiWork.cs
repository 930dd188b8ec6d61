using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Programs;

namespace SalesBot.Host.Api;

/// <summary>What a program does: the record names it.</summary>
internal sealed class ApiWork(SalesBotDb db, Office office, Caller? caller) : Work(db, office)
{
    /// <summary>Who calls; null for one who signs instead of having a key.</summary>
    public Caller? Caller => caller;

    protected override string Channel => ApiKeys.ChannelOf(caller?.KeyId);
}
