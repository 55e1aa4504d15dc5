using System.Text.Json;

namespace Tracking.CompilerServices;

/// <summary>Finds the codes in the body of a failure. Texts that are meant for people are never looked at.</summary>
internal static class ErrorBody
{
    // Errors are short: what is longer is something else.
    private const int LookedAtMost = 65_536;

    /// <summary>What a body says it was, or null. It need not be JSON, nor whole.</summary>
    internal static string? CodeOf(ReadOnlySpan<byte> body)
    {
        try
        {
            Utf8JsonReader reader = ReaderOf(body);
            reader.Read();
            // Google's service gives its errors in an array.
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                reader.Read();
            }

            return reader.TokenType == JsonTokenType.StartObject ? CodeOfObject(ref reader, out _) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What an error that is known to be one says it was; null for null and nothing.</summary>
    internal static string? CodeOfError(ReadOnlySpan<byte> error)
    {
        try
        {
            Utf8JsonReader reader = ReaderOf(error);
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    return CodeOfObject(ref reader, out bool isAboutInput) ?? (isAboutInput ? ErrorCodes.InvalidRequest : ErrorCodes.BackendError);
                case JsonTokenType.None or JsonTokenType.Null or JsonTokenType.False:
                case JsonTokenType.String when reader.ValueSpan.IsEmpty:
                case JsonTokenType.Number when reader.TryGetInt32(out int number) && number == 0:
                    return null;
                default:
                    return CodeOfValue(ref reader, out _) ?? ErrorCodes.BackendError;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return ErrorCodes.BackendError;
        }
    }

    private static Utf8JsonReader ReaderOf(ReadOnlySpan<byte> text)
    {
        // Some gateways begin what they write with a byte order mark.
        ReadOnlySpan<byte> json = text.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text;
        return new Utf8JsonReader(json.Length > LookedAtMost ? json[..LookedAtMost] : json, isFinalBlock: false, state: default);
    }

    // The inner error goes before what stands beside it, a code before a type: it is the more exact one, unless it is a mere status.
    private static string? CodeOfObject(ref Utf8JsonReader reader, out bool isAboutInput)
    {
        string? inner = null;
        string? code = null;
        string? type = null;
        string? status = null;
        isAboutInput = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isInner = reader.ValueTextEquals("error"u8);
            bool isCode = reader.ValueTextEquals("code"u8);
            bool isType = reader.ValueTextEquals("type"u8) || reader.ValueTextEquals("status"u8) || reader.ValueTextEquals("error_type"u8);
            if (!reader.Read())
            {
                break;
            }

            if (isInner && reader.TokenType == JsonTokenType.StartObject)
            {
                inner = CodeOfObject(ref reader, out _);
            }
            else if (isInner || isCode || isType)
            {
                ref string? found = ref IsStatus(in reader) ? ref status : ref isType ? ref type : ref code;
                found = CodeOfValue(ref reader, out bool isInput) ?? found;
                isAboutInput |= isInput;
            }
            else if (!reader.TrySkip())
            {
                break;
            }
        }

        return inner ?? code ?? type ?? status;
    }

    // A number, or one that is written as text.
    private static bool IsStatus(in Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
        || (reader.TokenType == JsonTokenType.String && !reader.ValueSpan.IsEmpty && !reader.ValueSpan.ContainsAnyExceptInRange((byte)'0', (byte)'9'));

    private static string? CodeOfValue(ref Utf8JsonReader reader, out bool isAboutInput)
    {
        isAboutInput = false;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                string? name = reader.GetString();
                isAboutInput = ErrorNames.IsAboutInput(name);
                return ErrorNames.CodeOf(name);
            case JsonTokenType.Number:
                return reader.TryGetInt32(out int number) ? ErrorNames.CodeOf(number) : null;
            default:
                reader.TrySkip();
                return null;
        }
    }
}
