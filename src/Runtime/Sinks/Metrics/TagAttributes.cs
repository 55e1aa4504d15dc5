using System.Diagnostics;

namespace Tracking;

/// <summary>The tags of calls that are attributes of metrics.</summary>
internal sealed class TagAttributes
{
    private readonly TagAttribute[] _attributes;

    /// <exception cref="ArgumentException">A tag has the name of one of the conventions' attributes, or none.</exception>
    internal TagAttributes(MetricsOptions options)
    {
        _attributes = new TagAttribute[options.Tags.Count];
        int count = 0;
        foreach (string name in options.Tags)
        {
            if (string.IsNullOrWhiteSpace(name) || MetricAttributes.IsOfConventions(name))
            {
                throw new ArgumentException(
                    $"'{name}' cannot be a tag of metrics: the name is empty, or one of the conventions' own. Remove it from {nameof(MetricsOptions)}.{nameof(MetricsOptions.Tags)}.",
                    nameof(options));
            }

            _attributes[count++] = new TagAttribute(name, options.MaximumTagValues);
        }
    }

    internal void AddTo(ref TagList attributes, IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        // Of two tags with one name the last counts.
        for (int index = 0; index < tags.Count; index++)
        {
            KeyValuePair<string, string> tag = tags[index];
            if (Find(tag.Key) is { } attribute && !IsRepeated(tags, index))
            {
                attributes.Add(attribute.Name, attribute.Bounded(tag.Value));
            }
        }
    }

    private TagAttribute? Find(string name)
    {
        foreach (TagAttribute attribute in _attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }

    private static bool IsRepeated(IReadOnlyList<KeyValuePair<string, string>> tags, int index)
    {
        for (int later = index + 1; later < tags.Count; later++)
        {
            if (tags[later].Key == tags[index].Key)
            {
                return true;
            }
        }

        return false;
    }
}
