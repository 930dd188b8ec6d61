using System.Text.RegularExpressions;

namespace SalesBot.People;

/// <summary>
/// Roles at the beginning of a text, as people say them in either language: «менеджер», «секретари, менеджеры», «всем», «manager» (D29).
/// Pure.
/// </summary>
public static partial class SaidRoles
{
    private static readonly (Role Role, Regex Said)[] Words =
    [
        (Role.ExecutionHead | Role.Executor, DepartmentWord()), (Role.ExecutionHead, HeadWord()),
        (Role.External, ExternalWord()), (Role.Secretary, SecretaryWord()), (Role.Manager, ManagerWord()),
        (Role.Approver, ApproverWord()), (Role.Executor, ExecutorWord()), (Role.Accountant, AccountantWord()), (Role.Admin, AdminWord()),
    ];

    /// <summary>The roles and what follows them; null when the text begins with none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="all">Whether «все» is a role too: all of them.</param>
    public static (Role Roles, string Text)? Take(string text, bool all = false)
    {
        var (roles, rest) = (Role.None, text.TrimStart());
        while (Next(rest, all) is var (role, length))
        {
            roles |= role;
            rest = rest[length..];
            var between = Between().Match(rest);
            // «Менеджеры и секретари»; but «менеджеры, завтра собрание» is a role and a text.
            if (!between.Success || Next(rest[between.Length..], all) is null) break;
            rest = rest[between.Length..];
        }

        // «Исполнителям, руководителям …»: to people who have no role here it would go as words to the others.
        if (all && Others().IsMatch(rest)) return null;
        if (Except().Match(rest) is { Success: true, Length: var except })
        {
            // Whoever is left out is known, or it is asked: it must not go to them.
            if (Take(rest[except..]) is not var (left, behind)) return null;
            (roles, rest) = (roles & ~left, behind);
        }

        return roles == Role.None ? null : (roles, rest.TrimStart(' ', ',', ':', '\n', '\t', '-', '–', '—'));
    }

    private static (Role Role, int Length)? Next(string text, bool all)
    {
        if (!all || Everybody().Match(text) is not { Success: true, Length: var everybody }) return Single(text);
        // «Всем менеджерам» are the managers and nobody else.
        var apart = text[everybody..].TakeWhile(sign => sign == ' ').Count();
        return apart > 0 && Single(text[(everybody + apart)..]) is var (role, length) ? (role, everybody + apart + length)
            : (RoleWords.Everybody, everybody);
    }

    private static (Role Role, int Length)? Single(string text)
    {
        foreach (var (role, said) in Words)
            if (said.Match(text) is { Success: true } match) return (role, match.Length);
        return null;
    }

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string End = @"(?=[\s,;:+.!/&]|$)";

    [GeneratedRegex(@"^\s*(?:[,;+/&]|(?:и|and)\s)\s*", Any)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:[,;+/&]|и\s)\s*(?:руководител|начальник|директор|бригадир|водител|кладовщик|логист|монтажник|юрист"
        + @"|снабженц|замерщик)"
        + @"(?:ям|ам|и|ы|ю|у)" + End, Any)]
    private static partial Regex Others();

    [GeneratedRegex(@"^(?:отдел\w*|департамент\w*)\s+исполнения" + End, Any)]
    private static partial Regex DepartmentWord();

    [GeneratedRegex(@"^\s*,?\s*(?:кроме|except(?:\s+for)?|but\s+not)\s+", Any)]
    private static partial Regex Except();

    [GeneratedRegex(@"^(?:сотрудникам|коллегам|(?:всей\s+)?(?:команде|компании)"
        + @"|(?:все|всем|всех|all)(?: +(?:сотрудник\w*|коллег\w*|staff|colleagues))?|everybody|everyone)" + End, Any)]
    private static partial Regex Everybody();

    [GeneratedRegex(@"^(?:(?:рук|нач)(?:\.|оводител\w*|альник\w*)\s*(?:отдел\w*\s+)?исполнения|execution[ -]?heads?)" + End, Any)]
    private static partial Regex HeadWord();

    [GeneratedRegex(@"^(?:внешн\w+\s+исполнител\w*|внешни[емх]|external(?:\s+executors?)?)" + End, Any)]
    private static partial Regex ExternalWord();

    [GeneratedRegex(@"^(?:секретар\w*|secretar(?:y|ies))" + End, Any)]
    private static partial Regex SecretaryWord();

    [GeneratedRegex(@"^(?:менеджер\w*(?:\s+по\s+продажам)?|продав(?:ец|ц)\w*|отдел\w*\s+продаж|(?:sales\s+)?managers?"
        + @"|sales(?:\s+(?:team|people|department))?)" + End, Any)]
    private static partial Regex ManagerWord();

    [GeneratedRegex(@"^(?:согласующ\w*|approvers?)" + End, Any)]
    private static partial Regex ApproverWord();

    [GeneratedRegex(@"^(?:исполнител\w*|executors?)" + End, Any)]
    private static partial Regex ExecutorWord();

    [GeneratedRegex(@"^(?:бухгалтер\w*|accountants?)" + End, Any)]
    private static partial Regex AccountantWord();

    [GeneratedRegex(@"^(?:админ\w*|admins?|administrators?)" + End, Any)]
    private static partial Regex AdminWord();
}
