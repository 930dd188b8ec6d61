using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Files;

/// <summary>Files on their way from a channel.</summary>
internal sealed class FilesFeature : Feature
{
    public override void Tables(ModelBuilder model) => FilesModel.Build(model);
}
