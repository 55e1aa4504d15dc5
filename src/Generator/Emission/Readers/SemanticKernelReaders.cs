namespace Tracking.Generator.Emission.Readers;

/// <summary>
/// Readers of Semantic Kernel. What its connectors leave of a response is the SDK's own object and a dictionary of names that they choose:
/// both are read by what they hold, not by name.
/// </summary>
internal static class SemanticKernelReaders
{
    internal static readonly ReaderSource Content = new(
        "global::Microsoft.SemanticKernel.KernelContent",
        """
        internal static void Read(
            global::Microsoft.SemanticKernel.KernelContent? content,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (content is null)
            {
                return;
            }

            ReadMetadata(content.Metadata, ref reading);
            reading.Model = content.ModelId;
            if (content is global::Microsoft.SemanticKernel.ChatMessageContent message)
            {
                for (int i = 0; i < message.Items.Count; i++)
                {
                    if (message.Items[i] is global::Microsoft.SemanticKernel.FunctionCallContent call)
                    {
                        reading.ReportToolCall(call.FunctionName, call.Id);
                    }
                }
            }

            // The model that answered goes before the one that was asked for.
            ReadInner(content.InnerContent, ref reading);
        }
        """,
        SemanticKernelParts.All,
        Uses: [ExtensionsAIReaders.ChatResponse, ExtensionsAIReaders.ChatResponseUpdate]);

    internal static readonly ReaderSource Contents = new(
        "global::System.Collections.Generic.IReadOnlyList<global::Microsoft.SemanticKernel.KernelContent>",
        """
        internal static void Read(
            global::System.Collections.Generic.IReadOnlyList<global::Microsoft.SemanticKernel.KernelContent>? contents,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (contents is null)
            {
                return;
            }

            // Several choices of one response: each has all of its usage, which counts once.
            for (int i = 0; i < contents.Count; i++)
            {
                Read(contents[i], ref reading);
            }
        }
        """,
        [],
        Uses: [Content]);

    internal static readonly ReaderSource StreamingContent = new(
        "global::Microsoft.SemanticKernel.StreamingKernelContent",
        """
        internal static void Read(
            global::Microsoft.SemanticKernel.StreamingKernelContent? content,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (content is null)
            {
                return;
            }

            reading.Model ??= content.ModelId;
            if (content is global::Microsoft.SemanticKernel.StreamingChatMessageContent message)
            {
                for (int i = 0; i < message.Items.Count; i++)
                {
                    if (message.Items[i] is global::Microsoft.SemanticKernel.StreamingFunctionCallUpdateContent call)
                    {
                        // The first part of a call has its name.
                        reading.ReportToolCall(call.Name, call.CallId);
                        reading.HasContent = true;
                    }
                    else if (message.Items[i] is not global::Microsoft.SemanticKernel.StreamingTextContent text || !string.IsNullOrEmpty(text.Text))
                    {
                        reading.HasContent = true;
                    }
                }
            }
            else if (content is global::Microsoft.SemanticKernel.StreamingTextContent text)
            {
                reading.HasContent |= !string.IsNullOrEmpty(text.Text);
            }

            if (!ReadInner(content.InnerContent, ref reading))
            {
                ReadMetadata(content.Metadata, ref reading);
            }
        }
        """,
        SemanticKernelParts.All,
        Uses: [ExtensionsAIReaders.ChatResponse, ExtensionsAIReaders.ChatResponseUpdate]);

    internal static readonly ReaderSource FunctionResult = new(
        "global::Microsoft.SemanticKernel.FunctionResult",
        """
        internal static void Read(
            global::Microsoft.SemanticKernel.FunctionResult? result,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            // What a prompt was answered; a function of other code may give anything.
            switch (result?.GetValue<object>())
            {
                case global::Microsoft.SemanticKernel.KernelContent content:
                    Read(content, ref reading);
                    break;
                case global::System.Collections.Generic.IReadOnlyList<global::Microsoft.SemanticKernel.KernelContent> contents:
                    Read(contents, ref reading);
                    break;
                case global::Microsoft.Extensions.AI.ChatResponse response:
                    Read(response, ref reading);
                    break;
                default:
                    ReadMetadata(result?.Metadata, ref reading);
                    break;
            }
        }
        """,
        [],
        Uses: [Content, Contents]);
}
