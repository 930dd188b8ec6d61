using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.DeliveryDesk;

/// <summary>The outbox and its ledger.</summary>
public sealed class DeliveryDeskFeature : Feature
{
    /// <inheritdoc />
    public override IEnumerable<Command> Commands =>
    [
        new("delivery", Role.Admin, ShowDelivery.Run, Menu: 220),
        new("listener", Role.Admin, TryListener.Run),
    ];

    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => DeliveryModel.Build(model);

    /// <inheritdoc />
    public override void DueWork(IDueWorks works) => works.Due<DueGathered>("gathered", due => due.Send);

    /// <inheritdoc />
    public override Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop) =>
        OutboxRetention.Clear(database, now, stop);
}
