using System.Reflection;

namespace Tracking.Harness;

/// <summary>Walks everything that can be reached from a value through fields, array elements and the targets of delegates.</summary>
internal static class ObjectGraphWalker
{
    /// <summary>The path to the first forbidden object, by the shortest way, or null.</summary>
    /// <param name="match">Gives the forbidden type that a type is, or null. Asked about values and about declared field types.</param>
    public static string? Find(object? root, string name, Func<Type, Type?> match)
    {
        // By reference: models define equality, and an equal one can hold something else.
        HashSet<object> visited = new(ReferenceEqualityComparer.Instance);
        Queue<(object Value, string Path)> waiting = new();
        if (root is not null)
        {
            waiting.Enqueue((root, name));
        }

        while (waiting.TryDequeue(out (object Value, string Path) next))
        {
            Type type = next.Value.GetType();
            if (match(type) is { } forbidden)
            {
                return $"{next.Path} is a {type.Name} ({forbidden.Name})";
            }

            if (IsLeaf(type) || (!type.IsValueType && !visited.Add(next.Value)))
            {
                continue;
            }

            foreach ((Type declared, object? value, string step) in Parts(next.Value, type))
            {
                if (value is not null)
                {
                    waiting.Enqueue((value, next.Path + step));
                }
                else if (match(declared) is { } declaredForbidden)
                {
                    // Null in this test, and something else in the next.
                    return $"{next.Path}{step} is declared as {declared.Name} ({declaredForbidden.Name})";
                }
            }
        }

        return null;
    }

    private static IEnumerable<(Type Declared, object? Value, string Step)> Parts(object value, Type type) => value switch
    {
        Array array => Elements(array, type.GetElementType()!),
        Delegate closure => closure.GetInvocationList().Select(static each => (typeof(object), each.Target, $".{each.Method.Name}.Target")),
        _ => Fields(value, type),
    };

    private static IEnumerable<(Type Declared, object? Value, string Step)> Elements(Array array, Type element)
    {
        if (IsLeaf(element))
        {
            yield break;
        }

        int index = 0;
        foreach (object? item in array)
        {
            yield return (element, item, $"[{index++}]");
        }
    }

    private static IEnumerable<(Type Declared, object? Value, string Step)> Fields(object value, Type type)
    {
        // Private fields of a base type are found only on the base type itself.
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!IsLeaf(field.FieldType))
                {
                    yield return (field.FieldType, field.GetValue(value), "." + Readable(field.Name));
                }
            }
        }
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsFunctionPointer || type.IsByRefLike
        || type == typeof(string) || type == typeof(decimal)
        || typeof(MemberInfo).IsAssignableFrom(type) || typeof(Assembly).IsAssignableFrom(type) || typeof(Module).IsAssignableFrom(type);

    // <Name>k__BackingField reads better as Name.
    private static string Readable(string field) =>
        field.StartsWith('<') && field.IndexOf('>', StringComparison.Ordinal) is > 1 and int end ? field[1..end] : field;
}
