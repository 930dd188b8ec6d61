using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;

namespace SalesBot.Events;

/// <summary>The documents of the process, and files.</summary>
internal sealed class EventsFeature : Feature
{
    public override void Tables(ModelBuilder model) => EventsModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        new UndoDocuments(),
        new Inherited(10, DocumentsChangeHands.ToHeir),
        DocumentsOfClient.Rows,
    ];
}
