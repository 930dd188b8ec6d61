using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Processes;

/// <summary>The process file and its versions.</summary>
internal sealed class ProcessesFeature : Feature
{
    public override void Tables(ModelBuilder model) => ProcessesModel.Build(model);

    public override IEnumerable<object> Parts => [.. VatSetting.Kinds, LadderSetting.Kind, GatherSetting.Kind];
}
