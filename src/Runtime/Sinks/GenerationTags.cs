namespace Tracking;

/// <summary>
/// The tags of a generation event. A tag never hides a field, nor another tag: one with a field's name gets a prefix, and of two
/// with one name the last wins.
/// </summary>
internal static class GenerationTags
{
    private const string Prefix = "tag_";

    internal static void WriteTo<TWriter>(ref TWriter writer, IReadOnlyList<KeyValuePair<string, string>> tags)
        where TWriter : struct, IGenerationFieldWriter
    {
        for (int index = 0; index < tags.Count; index++)
        {
            string name = FieldOf(tags[index].Key);
            if (!IsRepeated(tags, index, name))
            {
                writer.Write(name, tags[index].Value);
            }
        }
    }

    private static bool IsRepeated(IReadOnlyList<KeyValuePair<string, string>> tags, int index, string name)
    {
        for (int later = index + 1; later < tags.Count; later++)
        {
            if (FieldOf(tags[later].Key) == name)
            {
                return true;
            }
        }

        return false;
    }

    private static string FieldOf(string tag) => GenerationFields.All.Contains(tag) ? Prefix + tag : tag;
}
