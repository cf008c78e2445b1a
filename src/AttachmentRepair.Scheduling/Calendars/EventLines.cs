using System.Text;

namespace AttachmentRepair.Scheduling;

/// <summary>The content lines of the first event of a file, or of lines without any component; unfolded and without those of components within.</summary>
internal sealed class EventLines(Action<int, string, CalendarTextErrorCode, string> refuse)
{
    private readonly Stack<(string Name, int Number)> _open = new();
    private readonly List<ContentLine> _lines = [];
    private bool _isFile;
    private bool _isFound;

    private bool IsWanted => _isFile ? !_isFound && _open.Count > 0 && _open.Peek().Name is "VEVENT" : !_isFound;

    public IReadOnlyList<ContentLine> Read(string text)
    {
        var lines = Unfolded(text).ToList();
        _isFile = lines.Exists(line => line.Text.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase));
        foreach (var (number, line) in lines)
        {
            if (ContentLine.TryRead(number, line, out var read))
            {
                Take(read!);
            }
            else if (IsWanted)
            {
                refuse(number, string.Empty, CalendarTextErrorCode.Malformed, "not of the form NAME:VALUE");
            }
        }

        if (!_isFound && _open.TryPeek(out var unclosed))
        {
            refuse(unclosed.Number, "BEGIN", CalendarTextErrorCode.Malformed, "the component has no end");
        }
        else if (_isFile && !_isFound)
        {
            refuse(0, string.Empty, CalendarTextErrorCode.NoEvent, "the file has no VEVENT");
        }

        return _lines;
    }

    private static IEnumerable<(int Number, string Text)> Unfolded(string text)
    {
        var line = new StringBuilder();
        int first = 0;
        int number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var physical = raw.EndsWith('\r') ? raw[..^1] : raw;
            if (physical.Length > 0 && physical[0] is ' ' or '\t' && first > 0)
            {
                line.Append(physical.AsSpan(1));
                continue;
            }

            if (line.Length > 0)
            {
                yield return (first, line.ToString());
            }

            line.Clear().Append(physical);
            first = number;
        }

        if (line.Length > 0)
        {
            yield return (first, line.ToString());
        }
    }

    private void Take(ContentLine line)
    {
        switch (line.Name)
        {
            case "BEGIN":
                _open.Push((line.Value.ToUpperInvariant(), line.Number));
                break;
            case "END":
                Close(line);
                break;
            default:
                if (IsWanted)
                {
                    _lines.Add(line);
                }

                break;
        }
    }

    private void Close(ContentLine line)
    {
        bool isWanted = IsWanted;
        if (!_open.TryPop(out var begun) || !string.Equals(begun.Name, line.Value, StringComparison.OrdinalIgnoreCase))
        {
            refuse(line.Number, "END", CalendarTextErrorCode.Malformed, "it ends another component than the last begun");
        }
        else
        {
            _isFound |= isWanted && _isFile;
        }
    }
}
