using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.LongRequests;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Erasing;

/// <summary>Erasing what is known of a person (X11): the acts, and what the engine's own tables hold of people.</summary>
public sealed class ErasingFeature : Feature
{
    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => ErasingModel.Build(model);

    /// <inheritdoc />
    public override void DueWork(IDueWorks works) => works.Lengthy<DueOverwriting>("overwriting", due => due.Wait, due => due.Run);

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
    [
        new PersonalTable(typeof(Person), "person") { Wipe = ["Name"] },
        new PersonalTable(typeof(Address), "person") { Owner = ("PersonId", "person"), Wipe = ["Account", "Route"] },
        new PersonalTable(typeof(AccessRequest), "person") { ByMention = true, Remove = true },
        new PersonalTable(typeof(Conversation), "dialogs") { ByMention = true, Wipe = ["Dialog", "Search", "Bundles"] },
        new PersonalTable(typeof(LongRequest), "dialogs") { ByMention = true, Remove = true },
        new PersonalTable(typeof(OutboxMessage), "messages"),
        new PersonalTable(typeof(BrowserMessage), "messages"),
        new PersonalTable(typeof(StoredFile), "files"),
        new PersonalTable(typeof(ApiReceipt), "receipts"),
        new PersonalTable(typeof(AuditRecord), "record"),
        new PersonalTable(typeof(AuditHead), "record") { PassOver = true },
        new PersonalTable(typeof(ErasureAct), "acts") { PassOver = true },
        new PersonalTable(typeof(StoredFileContent), "files") { PassOver = true },
    ];
}
