using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Host.Api;

/// <summary>What a program does: the record names the API.</summary>
internal sealed class ApiWork(SalesBotDb db, Office office) : Work(db, office)
{
    protected override string Channel => "api";
}
