using System.Globalization;

namespace Tracking;

/// <summary>What a file is called when it is full or its day is over: <c>calls.20260102.001.jsonl</c>.</summary>
internal sealed class RotatedName(string path)
{
    private readonly string _stem = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
    private readonly string _extension = Path.GetExtension(path);
    private int _day;
    private int _number;

    /// <summary>A name that no file has yet.</summary>
    internal string Next(int day)
    {
        if (day != _day)
        {
            _day = day;
            _number = 0;
        }

        string name;
        do
        {
            _number++;
            name = string.Create(CultureInfo.InvariantCulture, $"{_stem}.{DateOnly.FromDayNumber(day):yyyyMMdd}.{_number:000}{_extension}");
        }
        while (File.Exists(name));

        return name;
    }
}
