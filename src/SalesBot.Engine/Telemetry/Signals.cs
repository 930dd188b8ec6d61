using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SalesBot.Telemetry;

/// <summary>
/// What the product says of its own working: the activities that tie an update to what is sent for it, and the numbers an operator
/// watches. Nothing in them is about a person or a client: channels, kinds, results, ids of our own rows, seconds.
/// </summary>
public static class Signals
{
    /// <summary>Name of the activities' source and of the meter.</summary>
    public const string Name = "SalesBot";

    private static readonly ActivitySource source = new(Name);
    private static readonly Meter meter = new(Name);

    private static readonly Counter<long> updates = meter.CreateCounter<long>("salesbot.updates", "{update}", "Updates taken, by channel "
        + "and result: taken, again (had before), failed (our fault, the person was told), unsaved (the channel brings it again).");
    private static readonly Counter<long> unreadable = meter.CreateCounter<long>(
        "salesbot.updates.unreadable", "{update}", "Updates that could not be read and were passed over, by channel.");
    private static readonly Histogram<double> turns = meter.CreateHistogram<double>("salesbot.turn.duration", "s",
        "From the moment an update came until it was saved, by channel.");
    private static readonly Histogram<double> commits = meter.CreateHistogram<double>("salesbot.commit.duration", "s",
        "One commit of the inbox, with the turns in it.");
    private static readonly Histogram<int> together = meter.CreateHistogram<int>("salesbot.commit.updates", "{update}",
        "Updates that shared one commit.");
    private static readonly Counter<long> sends = meter.CreateCounter<long>("salesbot.sends", "{message}",
        "Messages handed to a channel, by channel, kind and result: sent, later, gone, moved, refused.");
    private static readonly Histogram<double> sendTimes = meter.CreateHistogram<double>("salesbot.send.duration", "s",
        "One call of a channel, by channel.");
    private static readonly Histogram<double> waits = meter.CreateHistogram<double>("salesbot.outbox.wait", "s",
        "From the moment a message was due until it was sent, by channel.");
    private static readonly Histogram<double> lateness = meter.CreateHistogram<double>("salesbot.reminder.lateness", "s",
        "By how much a reminder spoke later than it was due.");

    /// <summary>Begins an activity below the one it follows from, or below the current one; null when nobody listens.</summary>
    /// <param name="name">What is done, an ASCII word: update, turn, reminder, send.</param>
    /// <param name="kind">Its place in the trace.</param>
    /// <param name="trace">The trace it belongs to as W3C writes it (<c>traceparent</c>); null for the current one.</param>
    public static Activity? Begin(string name, ActivityKind kind = ActivityKind.Internal, string? trace = null) =>
        trace is null ? source.StartActivity(name, kind) : source.StartActivity(name, kind, trace);

    /// <summary>
    /// Begins a trace of its own, whatever it is called from: a request's trace is its sender's, who may say what they like of it. Call it
    /// from an async method, whose caller keeps its own.
    /// </summary>
    public static Activity? BeginTrace(string name, ActivityKind kind)
    {
        Activity.Current = null;
        return source.StartActivity(name, kind);
    }

    /// <summary>The current trace as W3C writes it, 55 characters, to be kept with what follows from it; null when there is none.</summary>
    public static string? Trace => Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    /// <summary>An update was dealt with.</summary>
    public static void Update(string channel, string result, TimeSpan took)
    {
        updates.Add(1, new("channel", channel), new("result", result));
        turns.Record(took.TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
    }

    /// <summary>An update could not be read and was passed over.</summary>
    public static void Unreadable(string channel) => unreadable.Add(1, new KeyValuePair<string, object?>("channel", channel));

    /// <summary>Turns were saved together.</summary>
    public static void Commit(int count, TimeSpan took)
    {
        commits.Record(took.TotalSeconds);
        together.Record(count);
    }

    /// <summary>A message was handed to its channel.</summary>
    public static void Send(string channel, string kind, string result, TimeSpan took, TimeSpan waited)
    {
        sends.Add(1, new("channel", channel), new("kind", kind), new("result", result));
        sendTimes.Record(took.TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
        if (result == "sent") waits.Record(Math.Max(0, waited.TotalSeconds), new KeyValuePair<string, object?>("channel", channel));
    }

    /// <summary>A reminder spoke.</summary>
    public static void Reminder(TimeSpan late) => lateness.Record(Math.Max(0, late.TotalSeconds));

    /// <summary>Watches a number that stands, such as how many messages wait; asked for whenever somebody reads the meter.</summary>
    public static void Watch(string name, string unit, string what, Func<IEnumerable<Measurement<double>>> read) =>
        meter.CreateObservableGauge(name, read, unit, what);
}
