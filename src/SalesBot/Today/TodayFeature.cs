using SalesBot.Conversations;

namespace SalesBot.Today;

/// <summary>The day at a glance.</summary>
internal sealed class TodayFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("today", Command.Everybody, ShowToday.Run, Menu: 70),
        new("waiting", Command.Everybody, ShowWaiting.Run, Menu: 80),
    ];

    public override void DueWork(IDueWorks works) => works.Lengthy<DueDigests>("digests", due => due.Wait, due => due.Send);
}
