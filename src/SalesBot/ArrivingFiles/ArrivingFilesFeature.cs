using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.ArrivingFiles;

/// <summary>Files on their way from a channel.</summary>
internal sealed class ArrivingFilesFeature : Feature
{
    public override void Tables(ModelBuilder model) => ArrivingFilesModel.Build(model);
}
