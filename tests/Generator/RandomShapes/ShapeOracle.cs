namespace Tracking.Generator.Tests.RandomShapes;

/// <summary>What a call of a drawn shape gives, whether it is tracked or not, and what is tracked of it.</summary>
internal static class ShapeOracle
{
    internal static string Outcome(RandomShape shape)
    {
        string seen = string.Join(",", shape.Parameters.Select(static parameter => parameter.Form.Shown).Prepend("core"));
        string result = shape.Failure switch
        {
            Failure.None => shape.Result.Shown,
            Failure.AtOnce => "no",
            _ => shape.Result.ShownBefore + "no",
        };
        string after = string.Join(",", shape.Parameters.Where(static parameter => parameter.Form.After.Length > 0).Select(static parameter => parameter.Form.AfterShown).Prepend(""));
        return $"{seen} -> {result} -> {after}";
    }

    internal static string Record(RandomShape shape)
    {
        bool hasUsage = shape.Failure == Failure.None || (shape.Failure == Failure.Later && shape.Result.ShownBefore.Length > 0);
        IEnumerable<string> tags = shape.Parameters
            .Where(static parameter => parameter.Form.Tag is not null)
            .Select(static parameter => $"{parameter.Write("tag of #")}={parameter.Form.Tag}");
        return $"{shape.Key}, {(shape.Failure == Failure.None ? "Success" : "timeout")}, input {(hasUsage ? shape.Result.Tokens : null)}, "
            + $"{(shape.TrackerPosition >= 0 ? "tool" : "")}, {string.Join(" ", tags)}";
    }

    internal static string Describe(IReadOnlyList<ModelCallRecord> records) => string.Join(" and ", records.Select(static record =>
        $"{record.Descriptor.Key}, {record.ErrorCode ?? record.Outcome.ToString()}, input {record.Usage.InputTokens}, "
        + $"{string.Join(" ", record.ToolCalls ?? [])}, {string.Join(" ", (record.Tags ?? []).Select(static tag => $"{tag.Key}={tag.Value}"))}"));
}
