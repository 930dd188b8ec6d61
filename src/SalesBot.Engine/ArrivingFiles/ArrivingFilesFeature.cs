using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;

namespace SalesBot.ArrivingFiles;

/// <summary>Files on their way from a channel.</summary>
public sealed class ArrivingFilesFeature : Feature
{
    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => FilesModel.Build(model);
}
