using SalesBot.Boards;
using SalesBot.Host.Hosting;

namespace SalesBot.Host.Board;

/// <summary>Puts the board into the process: the page at <c>/board</c> behind its door.</summary>
internal static class BoardSetup
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/board";

    /// <summary>Adds what it needs.</summary>
    public static void AddBoard(this WebApplicationBuilder builder)
    {
        builder.Services.AddPageDoor(BoardAccess.Page, Path);
        builder.Services.AddSingleton<ChatLinks>();
        builder.Services.AddSingleton<BoardLive>();
        builder.Services.AddSingleton<BoardDesk>();
    }

    /// <summary>How the chat leads there.</summary>
    public static BoardLink Link(IServiceProvider services) => new(code => Door(services).LinkFor(code));

    /// <summary>Its door.</summary>
    public static PageDoor Door(IServiceProvider services) => services.GetRequiredKeyedService<PageDoor>(Path);

    /// <summary>Serves it.</summary>
    public static void MapBoard(this WebApplication app)
    {
        Door(app.Services).Map(app);
        BoardEndpoints.Map(app);
    }
}
