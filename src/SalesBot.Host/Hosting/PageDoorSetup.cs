using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesBot.Data;
using SalesBot.Passes;

namespace SalesBot.Host.Hosting;

/// <summary>Puts the doors of pages into the process, each known by its path.</summary>
internal static class PageDoorSetup
{
    /// <summary>Adds the door of a page that stands at <paramref name="path"/>.</summary>
    public static void AddPageDoor(this IServiceCollection services, GuardedPage page, string path)
    {
        services.TryAddSingleton<PublicAddress>();
        services.AddKeyedSingleton(path, (provider, _) => new PageDoor(
            page,
            path,
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<PublicAddress>()));
    }
}
