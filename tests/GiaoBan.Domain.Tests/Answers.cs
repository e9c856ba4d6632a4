namespace GiaoBan.Domain.Tests;

/// <summary>What a test says of a rule's answer.</summary>
internal static class Answers
{
    extension(Result answer)
    {
        public void IsRefused(Refusal why) => Assert.Equal(why, answer.Refusal);

        public void IsDone() => Assert.True(answer.IsOk, answer.Refusal?.Message);
    }

    extension<T>(Result<T> answer)
    {
        public void IsRefused(Refusal why)
        {
            Assert.Equal(why, answer.Refusal);
            Assert.False(answer.IsOk);
        }

        public T Made()
        {
            Assert.True(answer.IsOk, answer.Refusal?.Message);
            return answer.Value!;
        }
    }
}
