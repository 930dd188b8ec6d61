using Microsoft.EntityFrameworkCore;
using SalesBot.Campaigns;
using SalesBot.Conversations;
using SalesBot.Records;

namespace SalesBot.Tests.Campaigns;

/// <summary>What holds for a campaign whatever three callers press, in any order and at the same time.</summary>
public sealed class CampaignLaws : CampaignTest
{
    private const int Size = 5;
    private static readonly string[] Outcomes = ["reached", "none 0", "none 1", "none 2", "refused", "unwilling", "later", "fix", "take"];

    [Theory] // B17
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Every_call_is_in_one_hand_at_a_time_and_ends_once(int seed)
    {
        await Start(Many(Size));
        Chat[] callers = [Anna, Petrova, Sidorov];
        var random = new Random(seed);
        for (var step = 0; step < 15; step++)
        {
            int[] together = [.. callers.Select(_ => random.Next(10_000))];
            await Task.WhenAll(callers.Zip(together, (chat, choice) => chat.Send(chat.Update() with
            {
                Tap = new Tap(Button(choice), null),
            })));
            if (together[0] % 5 == 0) await Office.Pass(TimeSpan.FromHours(1));
            Check(await Calls());
        }

        await Finish(callers);
        Assert.All(await Calls(), call => Assert.False(call.IsOpen));
        var figures = await Office.Read(async db => await CampaignFigures.Read(
            new Work(db, Office.Office), await db.Campaigns.SingleAsync()));
        Assert.Equal((Size, 0), (figures.Total, figures.Open));
        await NeverInTwoHands();
    }

    /// <summary>Half of the time the next call; otherwise an outcome of any call, whoever has it.</summary>
    private static string Button(int choice) =>
        choice % 2 == 0 ? "/campaign 1 next@0" : $"/dial {1 + choice / 2 % Size} {Outcomes[choice / 20 % Outcomes.Length]}@0";

    private static void Check(List<CampaignCall> calls)
    {
        Assert.Equal(Size, calls.Count);
        Assert.All(calls, call => Assert.Equal(call.State == CallState.InHand, call.TakenById is not null));
        Assert.All(calls, call => Assert.Equal(!call.IsOpen, call.EndedById is not null && call.EndedAt is not null));
        Assert.All(calls, call => Assert.Equal(call.State == CallState.InHand || call.Promised, call.WakeAt is not null));
        Assert.All(calls, call => Assert.InRange(call.Attempts, 0, 3));
    }

    /// <summary>Everybody goes on until there is nothing left.</summary>
    private async Task Finish(Chat[] callers)
    {
        for (var day = 0; day < 10 && (await Calls()).Exists(call => call.IsOpen); day++)
        {
            foreach (var chat in callers)
            {
                await chat.Send(chat.Update() with { Tap = new Tap("/campaign 1 next@0", null) });
                foreach (var call in await Calls())
                    await chat.Send(chat.Update() with { Tap = new Tap($"/dial {call.Id} refused@0", null) });
            }

            await Office.Pass(TimeSpan.FromDays(1));
        }
    }

    /// <summary>By the record: between two who took a call, something ended the first one's having it.</summary>
    private async Task NeverInTwoHands()
    {
        var record = await Office.Read(db =>
            db.Audit.AsNoTracking().Where(line => line.Action.StartsWith("campaign.call.")).OrderBy(line => line.Id).ToListAsync());
        foreach (var call in record.GroupBy(line =>
            System.Text.Json.JsonDocument.Parse(line.Details).RootElement.GetProperty("call").GetInt64()))
        {
            var held = false;
            foreach (var action in call.Select(line => line.Action["campaign.call.".Length..])
                .Where(action => action is not ("reminded" or "fixed")))
            {
                Assert.Equal(action != "taken", held);
                held = action == "taken";
            }
        }
    }
}
