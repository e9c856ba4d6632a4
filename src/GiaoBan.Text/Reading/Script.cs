using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading;

/// <summary>One word, number or punctuation mark; Phrases tells the phrases that begin with it. A large text has millions: kept small.</summary>
internal readonly record struct Token(int Start, int End, ushort Phrases, TokenKind Kind, bool Capital);

/// <summary>A run of tokens, the end not included.</summary>
internal readonly record struct Stretch(int From, int To)
{
    public bool IsEmpty => To <= From;
}

/// <summary>The normalised text cut into tokens once; every later stage walks over these.</summary>
internal sealed class Script
{
    private readonly string _text;
    private readonly string _key;
    private readonly PhraseBook _book;
    private Token[] _tokens; // filled up to _count
    private int _count;

    public Script(NormalisedText text, PhraseBook? phrases = null)
    {
        Text = text;
        _book = phrases ?? Lexicons.Phrases;
        _text = text.Value;
        _key = KeyForm.Of(_text);
        _tokens = new Token[_text.Length * 2 / 7 + 4];
        Tokenise();
    }

    public NormalisedText Text { get; }
    public string Key => _key;
    public int Count => _count;
    public Token this[int i] => _tokens[i];

    public bool IsWord(int i) => i >= 0 && i < _count && _tokens[i].Kind is TokenKind.Word;
    public bool IsNumber(int i) => i >= 0 && i < _count && _tokens[i].Kind is TokenKind.Number;
    public bool IsMark(int i, char mark) => i >= 0 && i < _count && _tokens[i].Kind is TokenKind.Mark && _key[_tokens[i].Start] == mark;
    public bool IsDash(int i) => IsMark(i, '-');
    public bool IsCapital(int i) => i >= 0 && i < _count && _tokens[i].Capital;
    public ReadOnlySpan<char> KeyOf(int i) => _key.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start);
    public string Slice(int from, int to) => to <= from ? "" : _text[_tokens[from].Start.._tokens[to - 1].End];
    public string Slice(Stretch s) => Slice(s.From, s.To);

    public bool Is(int i, string word) => i >= 0 && i < _count && KeyOf(i).SequenceEqual(word);

    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Is(i, word)) return true;
        return false;
    }

    /// <summary>How many tokens the phrase covers when it stands at i; 0 when it does not.</summary>
    public int Says(int i, string phrase)
    {
        if (i < 0 || i >= _count) return 0;

        var start = _tokens[i].Start;
        if (!_key.AsSpan(start).StartsWith(phrase, StringComparison.Ordinal)) return 0;

        var end = start + phrase.Length;
        var j = i;
        while (j < _count && _tokens[j].End < end) j++;
        return j < _count && _tokens[j].End == end ? j - i + 1 : 0;
    }

    /// <summary>How many tokens the longest phrase of this class covers at i.</summary>
    public int At(int i, PhraseClass use)
    {
        if ((uint)i >= (uint)_count) return 0;

        var length = _book.Length(_tokens[i].Phrases, use);
        return length == 1 && _book.HasAbbreviations && !IsAllCapitals(i) && _book.IsAbbreviation(KeyOf(i)) ? 0 : length;
    }

    /// <summary>The length of a request frame here; "giao ban" is one verb, "giao Ban Tổ chức" a frame and a body.</summary>
    public int RequestAt(int i)
    {
        var request = At(i, PhraseClass.Request);
        return request > 0 && At(i, PhraseClass.Action) > request && !(Is(i, "giao") && IsCapital(i + 1)) ? 0 : request;
    }

    /// <summary>An action, or what stands before one: an adverb, a prohibition, "phối hợp với".</summary>
    public bool IsVerb(int i) => At(i, PhraseClass.Action) > 0 || At(i, PhraseClass.Adverb) > 0 || At(i, PhraseClass.Prohibition) > 0 || At(i, PhraseClass.Coordination) > 0;

    public bool Contains(Stretch s, PhraseClass use)
    {
        for (var i = s.From; i < s.To; i++)
            if (At(i, use) is > 0 and var n && i + n <= s.To) return true;
        return false;
    }

    public int Occurrences(Stretch s, PhraseClass use)
    {
        var count = 0;
        for (var i = s.From; i < s.To; i++)
            if (At(i, use) is > 0 and var n && i + n <= s.To)
            {
                count++;
                i += n - 1;
            }
        return count;
    }

    /// <summary>First place in the stretch where a phrase of the class stands, or -1.</summary>
    public int Find(Stretch s, PhraseClass use)
    {
        for (var i = s.From; i < s.To; i++)
            if (At(i, use) is > 0 and var n && i + n <= s.To) return i;
        return -1;
    }

    public int FindMark(int from, int to, char mark)
    {
        for (var i = from; i < to; i++)
            if (IsMark(i, mark)) return i;
        return -1;
    }

    public int FindWord(Stretch s, string phrase)
    {
        for (var i = s.From; i < s.To; i++)
            if (Says(i, phrase) is > 0 and var n && i + n <= s.To) return i;
        return -1;
    }

    /// <summary>Commas, spaces of meaning and stray dots at both ends are nobody's text.</summary>
    public Stretch Trim(Stretch s)
    {
        var (from, to) = (s.From, s.To);
        while (from < to && _tokens[from].Kind is TokenKind.Mark && _key[_tokens[from].Start] is ',' or ';' or ':' or '.' or '-' or ')' or '/') from++;
        while (to > from && _tokens[to - 1].Kind is TokenKind.Mark && _key[_tokens[to - 1].Start] is ',' or ';' or ':' or '.' or '-' or '(' or '/' or '!') to--;
        return new Stretch(from, to);
    }

    public TextSpan SpanOf(Stretch s) => s.IsEmpty
        ? new TextSpan(0, 0)
        : new TextSpan(Text.CodePoint(_tokens[s.From].Start), Text.CodePoint(_tokens[s.To - 1].End));

    /// <summary>A text that runs over a line's end is one line for its reader, and then no longer the span's letters.</summary>
    public Excerpt Excerpt(Stretch s, double confidence, string rule)
    {
        var text = Slice(s);
        return text.Contains('\n', StringComparison.Ordinal)
            ? new Excerpt(text.Replace('\n', ' '), new Origin(null, confidence, rule))
            : new Excerpt(text, new Origin(SpanOf(s), confidence, rule));
    }

    private bool IsAllCapitals(int i)
    {
        for (var at = _tokens[i].Start; at < _tokens[i].End; at++)
            if (char.IsLower(_text[at])) return false;
        return true;
    }

    /// <summary>First token that starts at or after a character offset.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void Tokenise()
    {
        for (var at = 0; Tokens.Next(_text, ref at, out var start, out var kind);)
            Add(new Token(start, at, _book.WordOf(_key.AsSpan(start, at - start)), kind, kind is TokenKind.Word && char.IsUpper(_text[start])));
        // First each token kept its word's number; from the left, that gives way to the phrases it begins.
        for (var i = 0; i < _count; i++) _tokens[i] = _tokens[i] with { Phrases = PhrasesAt(i) };
    }

    private ushort PhrasesAt(int i)
    {
        var token = _tokens[i];
        if (token.Phrases is PhraseBook.Nothing || token.Kind is not TokenKind.Word || _book.Step(0, token.Phrases, glued: false) is not (> 0 and var node)) return PhraseBook.Nothing;

        for (var j = i + 1; j < _count && _book.GoesOn(node); j++)
        {
            var gap = _tokens[j].Start - _tokens[j - 1].End;
            if (_tokens[j].Phrases is PhraseBook.Nothing || gap > 1 || gap == 1 && _text[_tokens[j].Start - 1] is not ' ') break;
            if (_book.Step(node, _tokens[j].Phrases, glued: gap == 0) is not (> 0 and var next)) break;
            node = next;
        }
        return _book.ProfileOf(node);
    }

    private void Add(Token token)
    {
        if (_count == _tokens.Length) Array.Resize(ref _tokens, _tokens.Length + (_tokens.Length / 2));
        _tokens[_count++] = token;
    }
}
