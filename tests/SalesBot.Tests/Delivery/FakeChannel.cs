using SalesBot.Delivery;

namespace SalesBot.Tests.Delivery;

/// <summary>A channel that does what the test says and remembers what it was given.</summary>
internal sealed class FakeChannel(string name) : IChannel
{
    private readonly Lock gate = new();
    private readonly List<Outgoing> tried = [];
    private readonly List<Outgoing> delivered = [];
    private int lastId;

    public string Name => name;

    /// <summary>What becomes of a message; null lets it arrive.</summary>
    public Func<Outgoing, Task<SendResult?>> Answer { get; set; } = _ => Task.FromResult<SendResult?>(null);

    /// <summary>Everything it was asked to send.</summary>
    public IReadOnlyList<Outgoing> Tried => Copy(tried);

    /// <summary>What arrived.</summary>
    public IReadOnlyList<Outgoing> Delivered => Copy(delivered);

    /// <summary>The texts that arrived, in their order.</summary>
    public IReadOnlyList<string> Texts => [.. Delivered.Select(o => o.Screen.PlainText())];

    /// <summary>Sets what becomes of the next messages, one after the other; those after them arrive.</summary>
    public void AnswerOnce(params SendResult?[] results)
    {
        var left = new Queue<SendResult?>(results);
        Answer = _ => Task.FromResult(left.TryDequeue(out var result) ? result : null);
    }

    public async Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        lock (gate)
        {
            tried.Add(message);
        }
        var result = await Answer(message);
        lock (gate)
        {
            if (result is not null)
            {
                return result;
            }
            delivered.Add(message);
            return new SendResult.Sent(message.Replaces ?? $"m{++lastId}");
        }
    }

    private Outgoing[] Copy(List<Outgoing> list)
    {
        lock (gate)
        {
            return [.. list];
        }
    }
}
