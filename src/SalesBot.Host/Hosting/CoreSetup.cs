namespace SalesBot.Host.Hosting;

/// <summary>What everything else needs: the settings, the clock, the texts and the working calendar.</summary>
internal static class CoreSetup
{
    public static void AddCore(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(Sales.Features.Texts);
        builder.Services.AddSingleton(settings.Calendar);
        // What fails unforeseen is logged; who asked is told a status and nothing of the inside, in development too.
        builder.Services.AddProblemDetails();
    }
}
