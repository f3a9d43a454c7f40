package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import com.slack.api.util.json.GsonFactory;
import io.rapport.people.Profile;
import io.rapport.people.Standing;
import io.rapport.store.WorkspaceId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackProfileTest {

    private static final Connection WORKSPACE = connection("", "T1");
    private static final Connection ORGANIZATION = connection("E1", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'U1','team_id':'T1'} | PERSON",
                "{'id':'U1'} | PERSON",
                "{'id':'U1','team_id':'T1','deleted':true} | DEACTIVATED",
                "{'id':'U1','team_id':'T1','is_bot':true} | BOT",
                "{'id':'U1','team_id':'T1','is_bot':true,'deleted':true} | BOT",
                "{'id':'USLACKBOT','team_id':'T1'} | BOT",
                "{'id':'UBOT','team_id':'T1'} | BOT",
                "{'id':'U1','team_id':'T1','is_workflow_bot':true} | BOT",
                "{'id':'U1','team_id':'T1','is_connector_bot':true} | BOT",
                "{'id':'U1','team_id':'T1','is_restricted':true} | GUEST",
                "{'id':'U1','team_id':'T1','is_restricted':true,'is_ultra_restricted':true} | GUEST",
                "{'id':'U1','team_id':'T1','is_stranger':true} | STRANGER",
                "{'id':'U1','team_id':'T2'} | STRANGER"
            })
    void tellsPeopleFromOthers(String user, Standing standing) {
        assertThat(SlackProfile.standing(user(user), WORKSPACE)).isEqualTo(standing);
    }

    @Test
    void countsColleaguesOfTheSameOrganizationAsPeople() {
        User elsewhere = user("{'id':'W1','team_id':'T2','enterprise_user':{'enterprise_id':'E1'}}");
        User ofTheOrganization = user("{'id':'W1','team_id':'E1'}");
        User foreign = user("{'id':'W1','team_id':'T2','enterprise_user':{'enterprise_id':'E2'}}");

        assertThat(SlackProfile.standing(elsewhere, ORGANIZATION)).isEqualTo(Standing.PERSON);
        assertThat(SlackProfile.standing(ofTheOrganization, ORGANIZATION)).isEqualTo(Standing.PERSON);
        assertThat(SlackProfile.standing(foreign, ORGANIZATION)).isEqualTo(Standing.STRANGER);
    }

    @Test
    void readsNameZoneLanguageAndAdmin() {
        Profile profile = profile(
                "{'id':'U1','team_id':'T1','name':'zoe','real_name':'Zoë O\u2019Brien','tz':'Asia/Tokyo',"
                        + "'locale':'de-DE','is_owner':true,'profile':{'display_name':'Zoë','real_name':'Zoë O\u2019Brien'}}");

        assertThat(profile.name()).isEqualTo("Zoë");
        assertThat(profile.fullName()).isEqualTo("Zoë O\u2019Brien");
        assertThat(profile.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(profile.locale()).isEqualTo(Locale.GERMANY);
        assertThat(profile.admin()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'U1'} | Z",
                "{'id':'U1','tz':''} | Z",
                "{'id':'U1','tz':'Mars/Olympus','tz_offset':3600} | +01:00",
                "{'id':'U1','tz_offset':-16200} | -04:30",
                "{'id':'U1','tz_offset':999999} | Z"
            })
    void fallsBackWhereTheZoneIsMissingOrMakesNoSense(String user, String zone) {
        assertThat(profile(user).zone()).isEqualTo(ZoneOffset.of(zone));
    }

    @Test
    void fallsBackWhereNameAndLanguageAreMissing() {
        Profile bare = profile("{'id':'U1','profile':{'display_name':'','real_name':' '},'name':'ana'}");
        Profile barest = profile("{'id':'U1'}");

        assertThat(bare.name()).isEqualTo("ana");
        assertThat(barest.name()).isEqualTo("U1");
        assertThat(barest.locale()).isEqualTo(Locale.ENGLISH);
    }

    private static Profile profile(String user) {
        return SlackProfile.of(user(user), WORKSPACE, Locale.ENGLISH);
    }

    private static User user(String json) {
        return GsonFactory.createSnakeCase().fromJson(json.replace('\'', '"'), User.class);
    }

    private static Connection connection(String enterprise, String team) {
        Connection.Installation installation =
                new Connection.Installation(enterprise, team, "UBOT", "B1", Set.of("chat:write"), "xoxb-none");
        return new Connection(new WorkspaceId("w"), "T1", installation);
    }
}
