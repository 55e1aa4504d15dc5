namespace Tracking;

/// <summary>Takes the fields of a generation event one by one. Writers are structures, so that no number is boxed on the way.</summary>
internal interface IGenerationFieldWriter
{
    void Write(string name, string value);

    void Write(string name, long value);

    void Write(string name, double value);

    void Write(string name, decimal value);
}
