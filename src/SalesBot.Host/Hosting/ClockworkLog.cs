using Hangfire.Logging;
using HangfireLevel = Hangfire.Logging.LogLevel;
using Level = Microsoft.Extensions.Logging.LogLevel;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Hangfire's log in ours, all of it under one name. Hangfire keeps its log provider for the whole process and asks it for loggers
/// at any time; the one that comes with it would then ask a logger factory that may be gone with its host.
/// </summary>
internal sealed class ClockworkLog(ILoggerFactory loggers) : ILogProvider, ILog
{
    private readonly ILogger log = loggers.CreateLogger("Hangfire");

    /// <inheritdoc />
    public ILog GetLogger(string name) => this;

    /// <summary>Writes one entry; without a message only says whether it would be written.</summary>
    public bool Log(HangfireLevel logLevel, Func<string>? messageFunc, Exception? exception = null)
    {
        var level = LevelOf(logLevel);
        if (!log.IsEnabled(level)) return false;
        if (messageFunc is not null) log.Log(level, exception, "{Message}", messageFunc());
        return true;
    }

    private static Level LevelOf(HangfireLevel level) => level switch
    {
        HangfireLevel.Trace => Level.Trace,
        HangfireLevel.Debug => Level.Debug,
        HangfireLevel.Info => Level.Information,
        HangfireLevel.Warn => Level.Warning,
        HangfireLevel.Error => Level.Error,
        _ => Level.Critical,
    };
}
