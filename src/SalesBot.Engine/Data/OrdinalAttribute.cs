namespace SalesBot.Data;

/// <summary>Words that are found by ranges of code units, in both databases alike: a linguistic order would have other ranges.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OrdinalAttribute : Attribute;
