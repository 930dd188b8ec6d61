using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;

namespace SalesBot.ArrivingFiles;

/// <summary>Files on their way from a channel.</summary>
internal sealed class ArrivingFilesFeature : Feature
{
    public override void Tables(ModelBuilder model) => FilesModel.Build(model);
}
