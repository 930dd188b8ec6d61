using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Reminders;

/// <summary>Reminders that climb.</summary>
internal sealed class RemindersFeature : Feature
{
    public override void Tables(ModelBuilder model) => RemindersModel.Build(model);
}
