using SalesBot.Boards;

namespace SalesBot.Host.Board;

/// <summary>What a page of the board shows within its frame.</summary>
public abstract record BoardModel
{
    private BoardModel()
    {
    }

    /// <summary>The columns, or more of one of them.</summary>
    public sealed record Columns(IReadOnlyList<FilledColumn> All, BoardFilter Filter) : BoardModel;

    /// <summary>The table.</summary>
    public sealed record Table(TableQuery Query, TablePage Page) : BoardModel;

    /// <summary>The figures.</summary>
    public sealed record Figures(BoardFigures Of) : BoardModel;

    /// <summary>One lead.</summary>
    public sealed record Lead(OpenedLead Opened) : BoardModel;

    /// <summary>A sentence: why there is nothing to show.</summary>
    public sealed record Notice(string Words) : BoardModel;
}

/// <summary>A page of the board with all that stands around it.</summary>
/// <param name="Look">Who looks.</param>
/// <param name="Address">What its address says.</param>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="Chat">The way to the reader's chat.</param>
/// <param name="Last">The number of the last record it knows of.</param>
/// <param name="Model">What it shows.</param>
public sealed record BoardFrame(
    BoardLook Look, BoardAddress Address, BoardChoices Choices, ChatLink Chat, long Last, BoardModel Model)
{
    /// <summary>Texts in the reader's language.</summary>
    public Phrases Words => Look.Phrases;

    /// <summary>Which of the views is open: <c>board</c>, <c>table</c> or <c>figures</c>; empty for none of them.</summary>
    public string View => Model switch
    {
        BoardModel.Columns => "board",
        BoardModel.Table => "table",
        BoardModel.Figures => "figures",
        _ => "",
    };

    /// <summary>A sum in whole roubles: «184 500 ₽», nowhere breakable.</summary>
    public string Roubles(decimal sum) => Words.Number(decimal.Round(sum)) + "\u00A0₽";

    /// <summary>A share in per cent.</summary>
    public string Share(decimal share) => share.ToString("P0", Words.Culture);

    /// <summary>A moment on the office's clock.</summary>
    public string Moment(DateTimeOffset at) => Words.Moment(Look.Office.Calendar.ToLocal(at), Look.LocalNow);
}
